"""What an edit does to the ways in which an operation may be authorized."""

from collections.abc import Iterator, Mapping, Sequence

Way = Mapping[str, Sequence[str]]


def compare(
    operation: str, old: Sequence[Way], new: Sequence[Way]
) -> Iterator[tuple[bool, str, str]]:
    """Say which ways are gone and new, each with whether it breaks somebody and why.

    No way at all and an empty one say the same: no credentials are needed.
    """
    old, new = old or [{}], new or [{}]
    name = f"`{operation}`"
    if {} in new and {} not in old:
        yield False, f"{name} may now be called without credentials", "A request with them still is"
        return
    if {} in old and {} not in new:
        yield True, f"{name} now needs credentials", "A request without them is refused"
        return
    for way in (each for each in old if each not in new):
        breaks = not any(_suffices(way, each) for each in new)
        why = "A request with the old credentials is refused" if breaks else "They are still enough"
        yield breaks, f"{name} no longer asks for {_shown(way)}", why
    for way in (each for each in new if each not in old):
        yield False, f"{name} may now be authorized by {_shown(way)}", ""


def _suffices(way: Way, asked: Way) -> bool:
    return all(scheme in way and {*asked[scheme]} <= {*way[scheme]} for scheme in asked)


def _shown(way: Way) -> str:
    schemes = [f"`{name}` ({', '.join(way[name])})" if way[name] else f"`{name}`" for name in way]
    return " with ".join(schemes) or "no credentials"
