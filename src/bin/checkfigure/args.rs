//! The arguments of the program.

use std::path::PathBuf;

use checkfigure::finding::{Confidence, Severity};
use checkfigure::text::{Decimal, Offsets};
use checkfigure::{input, report};
use clap::{Parser, Subcommand, ValueEnum};

/// Reads prose, finds every figure in it, and says which cannot be true together.
#[derive(Debug, Parser)]
#[command(version, about, arg_required_else_help = true)]
pub(crate) struct Args {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Check texts: exit 0 when nothing is found, 1 when something is, 2 when it could not run
    Check(Box<CheckArgs>),
    /// Print every figure as data, without any verdict
    Extract(ExtractArgs),
    /// Convert an amount: the exact value, and how to print it
    Convert(ConvertArgs),
    /// Print the page of a rule, or the list of rules
    Explain(ExplainArgs),
    /// Look at reference tables
    Reference(ReferenceArgs),
}

/// What is read, and how it is printed.
#[derive(Debug, clap::Args)]
pub(crate) struct Common {
    /// Files, folders (walked for text and Markdown) or - for standard input
    #[arg(value_name = "FILE|DIR|-")]
    pub(crate) paths: Vec<PathBuf>,

    /// Write here instead of to standard output (-); only a complete report replaces the file
    #[arg(short, long, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,

    /// Read also the files of a folder that .gitignore and its like leave out
    #[arg(long)]
    pub(crate) no_ignore: bool,

    /// How to read [default: by the file's extension; text from standard input]
    #[arg(long, value_enum, value_name = "FORMAT")]
    pub(crate) input_format: Option<InputArg>,

    /// The unit of offsets in data
    #[arg(long, value_enum, default_value = "bytes", value_name = "UNIT")]
    pub(crate) offsets: OffsetsArg,

    /// The mark before decimals [default: what each document's own numbers show; else the point]
    #[arg(
        long,
        value_enum,
        default_value = "auto",
        hide_default_value = true,
        value_name = "MARK"
    )]
    pub(crate) decimal: DecimalArg,

    /// The day the documents are of, where they do not say so themselves
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub(crate) date: Option<String>,

    /// More units: a table like reference-data/units.csv
    #[arg(long, value_name = "FILE")]
    pub(crate) units: Option<PathBuf>,

    /// Documents read side by side; more than there are processors are not
    #[arg(long, value_name = "N", default_value = "1", value_parser = clap::value_parser!(u16).range(1..))]
    pub(crate) jobs: u16,

    /// Print findings only, no coverage
    #[arg(short, long, conflicts_with = "verbose")]
    pub(crate) quiet: bool,

    /// Say for each document what was read
    #[arg(short, long)]
    pub(crate) verbose: bool,

    // Help is no Markdown: backquotes would be printed.
    #[expect(clippy::doc_markdown, reason = "it is printed as help")]
    /// When to use colours; NO_COLOR is honoured
    #[arg(long, value_enum, default_value = "auto", value_name = "WHEN")]
    pub(crate) color: ColorArg,

    /// What to call standard input; its extension says how to read it
    #[arg(long, value_name = "NAME")]
    pub(crate) stdin_filename: Option<String>,
}

#[derive(Debug, clap::Args)]
pub(crate) struct CheckArgs {
    #[command(flatten)]
    pub(crate) common: Common,

    /// How to print [default: by the name of --output: .html, .md, .csv, .json, .jsonl; else full]
    #[arg(long, value_enum)]
    pub(crate) format: Option<FormatArg>,

    /// Print HTML or Markdown through this template; docs/report.md says what it is given
    #[arg(long, value_name = "FILE")]
    pub(crate) template: Option<PathBuf>,

    #[command(flatten)]
    pub(crate) review: ReviewArgs,

    /// Run only these rules or categories
    #[arg(long, value_name = "RULE,…", value_delimiter = ',')]
    pub(crate) select: Vec<String>,

    /// Leave out these rules or categories
    #[arg(long, value_name = "RULE,…", value_delimiter = ',')]
    pub(crate) ignore: Vec<String>,

    /// Hide what is less grave
    #[arg(long, value_enum, default_value = "warning", value_name = "SEVERITY")]
    pub(crate) min_severity: SeverityArg,

    /// Hide what is less sure
    #[arg(long, value_enum, default_value = "high", value_name = "CONFIDENCE")]
    pub(crate) min_confidence: ConfidenceArg,

    /// Print also what was checked and holds, with its working
    #[arg(long, value_enum, value_name = "WHAT")]
    pub(crate) show: Option<ShowArg>,

    #[command(flatten)]
    pub(crate) tables: TableArgs,

    /// Exit 0 even when something is found
    #[arg(long)]
    pub(crate) exit_zero: bool,
}

/// Who says what is checked, and who checks it: all four for `--format claimreview`.
#[derive(Debug, Clone, Default, clap::Args)]
pub(crate) struct ReviewArgs {
    /// Whose text it is, for --format claimreview
    #[arg(long, value_name = "NAME")]
    pub(crate) claim_author: Option<String>,

    /// Where the text stands, for --format claimreview
    #[arg(long, value_name = "URL")]
    pub(crate) claim_url: Option<String>,

    /// Who checks it, for --format claimreview
    #[arg(long, value_name = "NAME")]
    pub(crate) reviewer: Option<String>,

    /// Where the one who checks it is found, for --format claimreview
    #[arg(long, value_name = "URL")]
    pub(crate) reviewer_url: Option<String>,
}

/// Which tables a text is compared with.
#[derive(Debug, Clone, Default, clap::Args)]
pub(crate) struct TableArgs {
    /// Compare with the tables given alone, and with nothing that ships with the program
    #[arg(long)]
    pub(crate) no_embedded: bool,

    /// Compare with a table, CSV or TSV, or with all tables of a folder; may be given several times
    #[arg(long, value_name = "PATH")]
    pub(crate) reference: Vec<PathBuf>,

    /// Say what a column of the tables is, each part where it helps; NAME=- leaves it out
    #[arg(long, value_name = "NAME=property:unit@year")]
    pub(crate) column: Vec<String>,

    /// Read this configuration [default: checkfigure.toml here or in a folder above]
    #[arg(long, value_name = "FILE")]
    pub(crate) config: Option<PathBuf>,

    /// Read no configuration
    #[arg(long, conflicts_with = "config")]
    pub(crate) isolated: bool,
}

#[derive(Debug, clap::Args)]
pub(crate) struct ExtractArgs {
    #[command(flatten)]
    pub(crate) common: Common,

    /// How to print; docs/extract.md says what the fields and columns are
    #[arg(long, value_enum, default_value = "text")]
    pub(crate) format: FiguresArg,

    /// Print only these kinds of figure: money, percent, date …
    #[arg(long, value_name = "KIND,…", value_delimiter = ',')]
    pub(crate) kind: Vec<String>,

    /// Print each value in SI units, too
    #[arg(long, alias = "normalize")]
    pub(crate) normalise: bool,
}

#[derive(Debug, clap::Args)]
pub(crate) struct ConvertArgs {
    /// A number with its unit: "3,000 sq km"
    #[arg(allow_hyphen_values = true)]
    pub(crate) amount: String,
    /// The unit to convert into: "sq mi"
    pub(crate) unit: Option<String>,
    /// More units: a table like reference-data/units.csv
    #[arg(long, value_name = "FILE")]
    pub(crate) units: Option<PathBuf>,
}

#[derive(Debug, clap::Args)]
pub(crate) struct ReferenceArgs {
    #[command(subcommand)]
    pub(crate) command: ReferenceCommand,
}

#[derive(Debug, Subcommand)]
pub(crate) enum ReferenceCommand {
    /// Say how every column of a table is understood, with a sentence that would be checked
    Check {
        /// Tables, CSV or TSV, or folders of them
        #[arg(required = true, value_name = "TABLE")]
        tables: Vec<PathBuf>,

        /// Say what a column of the tables is, each part where it helps; NAME=- leaves it out
        #[arg(long, value_name = "NAME=property:unit@year")]
        column: Vec<String>,
    },
    /// List what is known without any table: one line an entity, happening or series
    List {
        /// Only what is of this kind: country, mountain, war, series
        #[arg(long, value_name = "KIND")]
        kind: Option<String>,
    },
    /// Print all that is known by a name, with its sources
    Show {
        /// What it is called: "Mount Everest", "the Korean War"
        #[arg(required = true, value_name = "ENTITY")]
        entity: Vec<String>,
    },
}

#[derive(Debug, clap::Args)]
pub(crate) struct ExplainArgs {
    /// The rule; without it, the list of rules
    pub(crate) rule: Option<String>,
}

/// Declares an argument that takes one of a few words, each of which stands for a library value.
macro_rules! words {
    ($name:ident => $target:ty { $($word:ident),+ $(,)? }) => {
        #[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
        #[value(rename_all = "lower")]
        pub(crate) enum $name { $($word),+ }

        impl From<$name> for $target {
            fn from(word: $name) -> Self {
                match word { $($name::$word => Self::$word),+ }
            }
        }
    };
}

words!(FormatArg => report::Format { Full, Concise, Json, Jsonl, Html, Markdown, Csv, ClaimReview });
words!(FiguresArg => report::FigureFormat { Text, Json, Jsonl, Csv });
words!(InputArg => input::Format { Text, Markdown, Jsonl });
words!(OffsetsArg => Offsets { Bytes, Chars, Utf16 });
words!(SeverityArg => Severity { Note, Warning, Error });
words!(ConfidenceArg => Confidence { Low, Medium, High });

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ColorArg {
    Auto,
    Always,
    Never,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ShowArg {
    Checked,
}

/// `--decimal`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum DecimalArg {
    /// As each document's own numbers show
    Auto,
    /// 3,14
    Comma,
    /// 3.14
    Point,
}

impl From<DecimalArg> for Decimal {
    fn from(arg: DecimalArg) -> Self {
        match arg {
            DecimalArg::Auto => Self::Auto,
            DecimalArg::Comma => Self::Comma,
            DecimalArg::Point => Self::Point,
        }
    }
}
