//! The fact-check report: a page of HTML or Markdown, whatever the text.

#![cfg(feature = "cli")]

use std::fs;
use std::path::{Path, PathBuf};

use checkfigure::report::{COLUMNS, LEDGER_COLUMNS};
use snapbox::cmd::{Command, OutputAssert};

fn run(args: &[&str], stdin: &str) -> OutputAssert {
    Command::new(snapbox::cmd::cargo_bin!("checkfigure"))
        .args(args)
        .stdin(stdin)
        .assert()
}

fn printed(args: &[&str], stdin: &str) -> String {
    String::from_utf8(run(args, stdin).get_output().stdout.clone()).expect("it is UTF-8")
}

fn folder(name: &str) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&path);
    fs::create_dir_all(&path).expect("the folder is made");
    path
}

const WRONG: &str = "The flood covered 3,000 sq km (1,864 sq mi), and 12 boats left.\n";

#[test]
fn the_name_of_the_file_says_how_to_print() {
    let folder = folder("page");
    for (name, begins) in [
        ("r.html", "<!doctype html>"),
        ("r.md", "# Fact check of figures"),
        ("r.json", "{"),
    ] {
        let path = folder.join(name);
        run(
            &["check", "--isolated", "-o", &path.to_string_lossy(), "-"],
            WRONG,
        )
        .code(1);
        let text = fs::read_to_string(path).expect("it is written");
        assert!(text.starts_with(begins), "{name}: {}", &text[..40]);
    }
}

#[test]
fn every_figure_is_marked_with_what_became_of_it() {
    let text = "It is 100 miles (160 km) long, 3,000 sq km (1,864 sq mi) wide. It cost $5. Call 020 7946 0018.";
    let page = printed(&["check", "--isolated", "--format", "html", "-"], text);
    for (class, figure) in [
        ("consistent", "100 miles"),
        ("consistent", "160 km"),
        ("flagged", "3,000 sq km"),
        ("flagged", "1,864 sq mi"),
        ("unchecked", "$5"),
    ] {
        let marked = page
            .match_indices(&format!("class=\"figure {class}\""))
            .any(|(at, _)| {
                page[at..]
                    .split_once('>')
                    .is_some_and(|(_, rest)| rest.starts_with(figure))
            });
        assert!(marked, "{figure} is not {class}:\n{page}");
    }
    assert!(
        page.contains("<span class=\"skipped\">020 7946 0018</span>"),
        "{page}"
    );
    assert!(
        page.contains("Of 5 figures 2 hold together and 1 could not be checked."),
        "{page}"
    );
}

#[test]
fn whatever_the_text_says_is_text() {
    let text = "<script>alert(1)</script> It covers \"3,000\" sq km (1,864 sq mi) & <b onclick='x'>more</b>\u{202e}txt\u{7}.\n\n[x](javascript:y) 5 km";
    let page = printed(&["check", "--isolated", "--format", "html", "-"], text);
    for raw in ["<script", "<b ", "\u{202e}", "\u{7}"] {
        assert!(!page.contains(raw), "{raw:?} stands in the page");
    }
    assert!(
        page.contains("&lt;script&gt;") && page.contains('\u{fffd}'),
        "{page}"
    );
    // Nothing is fetched and nothing runs.
    for outside in ["http://", "https://", "src=", "@import", "url("] {
        assert!(!page.contains(outside), "{outside} stands in the page");
    }
    let page = printed(&["check", "--isolated", "--format", "markdown", "-"], text);
    assert!(
        page.contains("\\<script\\>") && !page.contains("\u{202e}"),
        "{page}"
    );
}

#[test]
fn several_documents_are_one_page_with_a_row_each() {
    let folder = folder("pages");
    for (name, text) in [
        ("a.txt", WRONG),
        ("b.txt", "It is 100 miles (160 km) long.\n"),
    ] {
        fs::write(folder.join(name), text).expect("it is written");
    }
    let page = printed(
        &[
            "check",
            "--isolated",
            "--jobs",
            "2",
            "--format",
            "html",
            &folder.to_string_lossy(),
        ],
        "",
    );
    assert_eq!(page.matches("<article").count(), 2);
    for (number, name) in [(1, "a.txt"), (2, "b.txt")] {
        let row = format!("<a href=\"#document-{number}\">");
        assert!(
            page.split_once(&row).is_some_and(|(_, rest)| rest
                .split('<')
                .next()
                .is_some_and(|text| text.ends_with(name))),
            "{page}"
        );
    }
}

#[test]
fn tables_are_listed_with_their_checksums() {
    let folder = folder("tables");
    let path = folder.join("t.csv");
    fs::write(&path, "town,area_km2\nHolm,40\n").expect("it is written");
    let args = [
        "check",
        "--isolated",
        "--format",
        "html",
        "--reference",
        &path.to_string_lossy(),
        "-",
    ];
    let page = printed(&args, "Holm has an area of 40 km².\n");
    // As sha256sum has it.
    let sum = "cc7581897b08d94deaf59bba7808273b59e4e2ff9dc575547f07dec64f0a950f";
    assert!(page.contains(sum), "{page}");
    assert!(page.contains("class=\"figure supported\""), "{page}");
}

#[test]
fn a_template_of_ones_own_is_used_and_its_faults_are_told() {
    let folder = folder("template");
    let write = |text: &str| {
        let path = folder.join("own.html");
        fs::write(&path, text).expect("it is written");
        path.to_string_lossy().into_owned()
    };
    let own =
        write("{% for document in documents %}{{ document.findings[0].message }}{% endfor %}\n");
    let page = printed(
        &[
            "check",
            "--isolated",
            "--format",
            "html",
            "--template",
            &own,
            "-",
        ],
        WRONG,
    );
    assert!(page.starts_with("3,000 sq km is 1,158.3 sq mi"), "{page}");
    let bad = write("fine\n{% for %}\n");
    let refused = run(
        &[
            "check",
            "--isolated",
            "--format",
            "html",
            "--template",
            &bad,
            "-",
        ],
        WRONG,
    )
    .code(2);
    let message = String::from_utf8_lossy(&refused.get_output().stderr).into_owned();
    assert!(
        message.contains("own.html row 2: found a template that cannot be used"),
        "{message}"
    );
    let refused = run(&["check", "--isolated", "--template", &bad, "-"], WRONG).code(2);
    let message = String::from_utf8_lossy(&refused.get_output().stderr).into_owned();
    assert!(
        message.contains("--template is for --format html and --format markdown"),
        "{message}"
    );
}

#[test]
fn the_template_that_ships_as_an_example_is_used_as_the_documentation_says() {
    let args = [
        "check",
        "--isolated",
        "--format",
        "html",
        "--template",
        "examples/report/short.html",
        "-",
    ];
    let page = printed(&args, WRONG);
    assert!(
        page.contains("<li>3,000 sq km is 1,158.3 sq mi, not 1,864 sq mi (line 1)</li>"),
        "{page}"
    );
}

#[test]
fn the_ledger_has_a_row_for_each_figure() {
    let folder = folder("ledger");
    let path = folder.join("claims.csv");
    let table = folder.join("t.csv");
    fs::write(&table, "town,area_km2\nHolm,40\n").expect("it is written");
    let args = [
        "check",
        "--isolated",
        "--reference",
        &table.to_string_lossy(),
        "-o",
        &path.to_string_lossy(),
        "-",
    ];
    run(
        &args,
        "Holm has an area of 40 km². It is 3,000 sq km (1,864 sq mi), and cost $5, \"net\".\n",
    )
    .code(1);
    let mut reader = csv::Reader::from_path(&path).expect("it is a table");
    let heads: Vec<_> = reader
        .headers()
        .expect("heads")
        .iter()
        .map(str::to_owned)
        .collect();
    // Those of the figures, but for the last, and its own.
    assert_eq!(heads, [&COLUMNS[..19], &LEDGER_COLUMNS].concat());
    let at = |name: &str| heads.iter().position(|head| head == name).expect(name);
    let rows: Vec<_> = reader.records().map(|row| row.expect("a row")).collect();
    let told: Vec<_> = rows
        .iter()
        .map(|row| {
            [
                &row[at("text")],
                &row[at("status")],
                &row[at("entity")],
                &row[at("table_value")],
            ]
        })
        .collect();
    let expected = [
        ["40 km²", "supported", "Holm", "40"],
        ["3,000 sq km", "flagged", "", ""],
        ["1,864 sq mi", "flagged", "", ""],
        ["$5", "unchecked", "", ""],
    ];
    assert_eq!(told, expected);
    assert_eq!(&rows[1][at("rules")], "conversion-mismatch");
}

#[test]
fn a_review_is_of_each_sentence_and_says_whose_it_is() {
    let who = [
        "--claim-author",
        "The Daily",
        "--claim-url",
        "https://example.org/a",
        "--reviewer",
        "The Desk",
        "--reviewer-url",
        "https://example.org/desk",
    ];
    let mut args = vec!["check", "--isolated", "--format", "claimreview"];
    args.extend(who);
    args.push("-");
    let text = format!("{WRONG}\nThe road is 100 miles (160 km) long. It cost $5.\n");
    let reviews: serde_json::Value =
        serde_json::from_str(&printed(&args, &text)).expect("it is JSON");
    let told: Vec<_> = reviews
        .as_array()
        .expect("an array")
        .iter()
        .map(|review| {
            (
                review["claimReviewed"].as_str().expect("words"),
                review["reviewRating"]["ratingValue"]
                    .as_u64()
                    .expect("a number"),
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            (WRONG.trim(), 1),
            ("The road is 100 miles (160 km) long.", 5)
        ]
    );
    for review in reviews.as_array().expect("an array") {
        assert_eq!(
            (&review["@context"], &review["@type"]),
            (&"https://schema.org".into(), &"ClaimReview".into())
        );
        assert_eq!(review["itemReviewed"]["author"]["name"], "The Daily");
        assert_eq!(review["author"]["url"], "https://example.org/desk");
    }
    let refused = run(
        &[
            "check",
            "--isolated",
            "--format",
            "claimreview",
            "--claim-author",
            "The Daily",
            "-",
        ],
        WRONG,
    )
    .code(2);
    let message = String::from_utf8_lossy(&refused.get_output().stderr).into_owned();
    assert!(
        message.contains("--format claimreview needs --claim-url"),
        "{message}"
    );
}

#[test]
fn pictures_are_drawn_where_they_say_more_and_told_in_words() {
    let text = include_str!("data/pictures.md");
    let page = printed(&["check", "--isolated", "--format", "html", "-"], text);
    for told in [
        "End to end: 45% + 38% + 21% = 104%; they run over the bar of 100%.",
        "On a time line: 9 years from 1990 end before 2001.",
        "On a time line: 3 May 1950 lies behind 2 March 1949.",
        "On one axis: printed 17, expected 15; the two do not meet.",
    ] {
        assert!(
            page.contains(&format!("aria-label=\"{told}\"")),
            "{told}\n{page}"
        );
    }
    let shares = page.split("aria-label=\"End to end").nth(1).unwrap_or("");
    let drawn = shares.split("</svg>").next().unwrap_or("");
    assert_eq!(drawn.matches("class=\"printed\"").count(), 3, "{drawn}");
    assert_eq!(drawn.matches("class=\"expected\"").count(), 1, "{drawn}");
}

#[test]
fn conversions_are_listed_with_their_factors() {
    let text =
        "It is 100 miles (161 km) long and does 30 mpg (7.8 L/100 km) at 20C (68F), 5C (9F) more.";
    let page = printed(&["check", "--isolated", "--format", "markdown", "-"], text);
    for factor in [
        "- 1 mile = 1.609344 kilometres\n",
        "- litres per 100 kilometres = 235.2145833 ÷ miles per US gallon\n",
        "- degrees Fahrenheit = degrees Celsius × 1.8 + 32\n",
    ] {
        assert!(page.contains(factor), "{factor}\n{page}");
    }
}
