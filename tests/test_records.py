import threading
import time
import uuid

import msgspec
import pytest

from pullquote import records
from pullquote.records import Annotation, Attribute, Fragment, attributes_of, new_id, reading_order


def test_new_id_is_a_version_7_uuid_of_now() -> None:
    before = time.time_ns() // 1_000_000
    made = uuid.UUID(new_id())
    after = time.time_ns() // 1_000_000
    assert (made.version, made.variant) == (7, uuid.RFC_4122)
    assert before <= made.int >> 80 <= after + 1


def test_new_ids_sort_in_the_order_of_making() -> None:
    ids = [new_id() for _ in range(20_000)]
    assert ids == sorted(ids)
    assert len(set(ids)) == len(ids)


def test_new_ids_sort_even_when_the_clock_goes_back(monkeypatch: pytest.MonkeyPatch) -> None:
    first = new_id()
    monkeypatch.setattr(records.time, "time_ns", lambda: 1_000_000_000_000)
    later = [new_id() for _ in range(100)]
    assert [first, *later] == sorted([first, *later])


def test_new_ids_are_unique_over_threads() -> None:
    made: list[list[str]] = [[] for _ in range(8)]

    def work(ids: list[str]) -> None:
        ids.extend(new_id() for _ in range(3000))

    threads = [threading.Thread(target=work, args=(ids,)) for ids in made]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len({each for ids in made for each in ids}) == 24_000
    assert all(ids == sorted(ids) for ids in made)


def annotation(uuid: str, *spans: tuple[int, int], label: str = "quote") -> Annotation:
    fragments = tuple(Fragment(start, end, "x" * (end - start)) for start, end in spans)
    return Annotation(uuid, "article", "ann-01", label, fragments)


def test_annotation_properties() -> None:
    quote = msgspec.structs.replace(
        annotation("a", (3, 5), (9, 10)),
        attributes=attributes_of([("medium", "speech"), ("medium", "writing")]),
    )
    assert (quote.start, quote.end, quote.spans, quote.words) == (3, 10, ((3, 5), (9, 10)), "xx … x")
    assert (quote.value("medium"), list(quote.values("medium"))) == ("speech", ["speech", "writing"])
    assert (quote.value("act"), list(quote.values("act"))) == ("", [])
    assert attributes_of({"a": "b"}) == (Attribute("a", "b"),)


def test_reading_order_is_start_then_longer_then_label_then_id() -> None:
    expected = [
        annotation("d", (0, 9)),
        annotation("c", (0, 5), label="actor"),
        annotation("a", (0, 5)),
        annotation("b", (0, 5)),
        annotation("e", (2, 3)),
    ]
    assert reading_order(reversed(expected)) == expected


def test_records_are_immutable_values() -> None:
    one = annotation("a", (0, 1))
    with pytest.raises(AttributeError):
        one.note = "x"  # type: ignore[misc]
    assert one == annotation("a", (0, 1))
    assert hash(one) == hash(annotation("a", (0, 1)))
