"""The language of the window: ours and Qt's own translations, numbers and dates by the system's rules."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtGui import QGuiApplication

from pullquote.desktop.days import written_day
from pullquote.resources import resource
from pullquote.wording import speak

__all__ = ["use_language"]


def use_language(app: QGuiApplication, wanted: QLocale, folder: Path | None = None) -> None:
    """Speak the first of the wanted languages that there is a translation for in `folder`; English otherwise.

    Numbers and dates follow the wanted country in any case. Qt's own texts and the direction of the window follow
    our translation: half a language is none.
    """
    # “C”, the locale of a system that was told nothing, writes 12345 without any mark.
    QLocale.setDefault(QLocale("en_GB") if wanted.language() == QLocale.Language.C else wanted)
    translator = QTranslator(app)
    for language in wanted.uiLanguages(QLocale.TagSeparator.Underscore):
        if language.partition("_")[0] == "en":
            break
        if translator.load(f"pullquote_{language}", str(folder or resource("translations"))):
            of_qt = QTranslator(app)
            if of_qt.load(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
                app.installTranslator(of_qt)
            app.installTranslator(translator)
            app.setLayoutDirection(QLocale(language).textDirection())
            break
    speak(_Spoken(translator))


class _Spoken:
    """Our translation for `wording.say`, which is in no class."""

    def __init__(self, translator: QTranslator) -> None:
        self._translator = translator

    def translation(self, english: str, count: int | None) -> str:
        return self._translator.translate("Pullquote", english, None, -1 if count is None else count) or ""

    def number(self, number: int) -> str:
        return QLocale().toString(number)

    def day(self, day: date) -> str:
        return written_day(day, short=False)
