"""Articles in which offsets go wrong first: marks beyond the BMP, combining ones, right to left, no blanks, one line."""

__all__ = ["TEXTS"]

EMOJI = (
    "Title: Kite day\nOutlet: Harbour Ledger\nDate: 2026-09-01\n\n"
    "👩‍🚀 Kite day at Osterlee 🐳\n\n"
    "“We flew 👨‍👩‍👧 kites 🪁 until the string broke,” said Ana S\u0327ims\u0327ek, who runs the 🪁 club. "
    "“Nobody was hurt 🙂,” she added.\n\n"
    "Mayor Rui Andrade called it “a lo\u0301vely day\u00a0out”. He said that 🎈 sales had doubled. 🇵🇹🇸🇪"
)

COMBINING = (
    "Title: Tower\nOutlet: The Lantern\nDate: 2026-09-02\n\n"
    "A tower of a\u0301\u0302\u0303\u0304 and e\u0301\n\n"
    "„Za\u017co\u0301\u0142c\u0301 ge\u0328s\u0301la\u0328 jaz\u0301n\u0301“, sagte Jana Ko\u0308nig.\u2028"
    "According to the council, the tower\u00ad\u200dkeeper “never\u00a0 \u00a0slept”.\n \n"
    "\u0928\u092e\u0938\u094d\u0924\u0947, said Ravi Kulkarni: “\u0915\u093f\u0924\u093e\u092c \u0928\u0939\u0940\u0902.”"
)

HEBREW = (
    "Title: גשר\nOutlet: עיתון הנמל\nDate: 2026-09-03\n\n"
    "ראש העיר דנה כרמונית אמרה: “נפתח את גשר ORV-7 היום”, והוסיפה: “התקציב הוא 3,5 מיליון”.\n\n"
    "وقال المتحدث سامر النهرواني: «سنفتح الجسر غداً» in the hall, and nobody at ORV-7 objected."
)

JAPANESE = (
    "Title: 港の猫\nOutlet: 灯台新聞\nDate: 2026-09-04\n\n"
    "「港の猫は眠っていた」と書記の高梨みおは述べた。「誰も起こさなかった」と彼女は語った。𠮷野家の前で。\n\n"
    "市長は『静かな朝だった』と付け加えた。ﾊﾝｶｸ と\u3000全角の空白。"
)

PLAIN = (
    "Title: Locks\nOutlet: The Lantern\nDate: 2026-09-05\n\n"
    "Warden closes the locks\n\n"
    "By Ines Halvorsen\n\n"
    "“Close the locks,” said warden Tove Hallmar, “and keep them closed until noon.” Pauline Achterberg, the works "
    "minister, promised “a full inquiry by spring”. She said that the wall had leaked for a year.\n\n"
    "According to the harbour office, 40 boats were turned away. The “quick fix” took eleven months, "
    "Hallmar told the Courier. “It’s plainly ‘wrong’,” Achterberg said.\n\n"
    "© The Lantern 2026"
)

LONG = "Title: Minutes\nOutlet: Council\nDate: 2026-09-06\n\n" + " ".join(
    f"“Item {number} is 🐳 settled,” said clerk Mo Vance{'é' * (number % 3)}, and alderman {name} objected "
    f"that the {thing} was “not on the list”."
    for number, (name, thing) in enumerate(
        [("Lio Brandt", "ferry"), ("Ada Quist", "bridge"), ("Noor Salim", "clock"), ("Ben Oduya", "well")] * 9
    )
)

TEXTS = (EMOJI, COMBINING, HEBREW, JAPANESE, PLAIN, LONG)
"""What `import_text` takes; all invented."""
