//! Files: which ones are meant, and their bytes.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use checkfigure::input::{Format, LARGEST, too_large};
use ignore::WalkBuilder;

use crate::args::Common;

/// One file to read, or standard input.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Input {
    /// `None` for standard input.
    pub(crate) path: Option<PathBuf>,
    /// What it is called in the report.
    pub(crate) name: String,
    pub(crate) format: Format,
}

impl Input {
    /// Its bytes, one after the other.
    pub(crate) fn reader(&self) -> anyhow::Result<Box<dyn BufRead + Send>> {
        Ok(match &self.path {
            None => Box::new(BufReader::new(io::stdin())),
            Some(path) => Box::new(BufReader::new(self.open(path)?)),
        })
    }

    /// Whether its bytes can be had a second time: a file, and no pipe.
    pub(crate) fn can_be_read_again(&self) -> bool {
        self.path.as_ref().is_some_and(|path| path.is_file())
    }

    /// All its bytes, of which there may be no more than [`LARGEST`]: a larger file is refused
    /// before it is read.
    pub(crate) fn bytes(&self) -> anyhow::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        let source: Box<dyn Read> = match &self.path {
            None => Box::new(io::stdin().lock()),
            Some(path) => {
                let file = self.open(path)?;
                let length = file.metadata().map_or(0, |about| about.len());
                if length > LARGEST {
                    return Err(too_large(&self.name).into());
                }
                bytes.reserve_exact(usize::try_from(length + 1).unwrap_or(0));
                Box::new(file)
            }
        };
        let read = source.take(LARGEST + 1).read_to_end(&mut bytes);
        let read = read.with_context(|| format!("cannot read {}", self.name))?;
        if u64::try_from(read).is_ok_and(|read| read <= LARGEST) {
            return Ok(bytes);
        }
        Err(too_large(&self.name).into())
    }

    fn open(&self, path: &Path) -> anyhow::Result<File> {
        let file = File::open(path).with_context(|| format!("cannot read {}", self.name))?;
        if file.metadata().is_ok_and(|about| about.is_dir()) {
            bail!("cannot read {}: it is a folder", self.name);
        }
        Ok(file)
    }
}

/// What the arguments mean: files in the order given, folders walked in the order of names. What
/// cannot be read is kept as an error in its place.
///
/// # Errors
/// When standard input is asked for twice.
pub(crate) fn find(common: &Common) -> anyhow::Result<Vec<anyhow::Result<Input>>> {
    if common.paths.is_empty() {
        return Ok(vec![Ok(standard_input(common))]);
    }
    if common
        .paths
        .iter()
        .filter(|path| path.as_os_str() == "-")
        .count()
        > 1
    {
        bail!("standard input (-) is given twice: it can be read only once");
    }
    let mut found = Vec::new();
    for path in &common.paths {
        if path.as_os_str() == "-" {
            found.push(Ok(standard_input(common)));
        } else if path.is_dir() {
            walk(path, common, &mut found);
        } else {
            found.push(Ok(file(path, common)));
        }
    }
    Ok(found)
}

/// What a path is called.
pub(crate) fn name_of(path: &Path) -> String {
    path.display().to_string()
}

/// Whether two paths lead to one file.
pub(crate) fn is_same(one: &Path, two: &Path) -> bool {
    let real = |path: &Path| path.canonicalize().ok();
    one == two || real(one).is_some_and(|one| Some(one) == real(two))
}

fn standard_input(common: &Common) -> Input {
    let name = common.stdin_filename.as_deref().unwrap_or("-");
    let by_name = extension(Path::new(name));
    let name = name_of(Path::new(name));
    Input {
        path: None,
        format: format(common, by_name),
        name,
    }
}

fn file(path: &Path, common: &Common) -> Input {
    Input {
        path: Some(path.to_owned()),
        name: name_of(path),
        format: format(common, extension(path)),
    }
}

fn format(common: &Common, by_name: Option<Format>) -> Format {
    common
        .input_format
        .map(Format::from)
        .or(by_name)
        .unwrap_or_default()
}

fn extension(path: &Path) -> Option<Format> {
    Format::of_extension(path.extension()?.to_str()?)
}

/// Finds the texts of a folder. The file that the report goes to is none of them.
fn walk(folder: &Path, common: &Common, found: &mut Vec<anyhow::Result<Input>>) {
    let before = found.len();
    let is_report = |path: &Path| {
        let report = common.output.as_ref();
        report.is_some_and(|report| report.as_os_str() != "-" && is_same(path, report))
    };
    for entry in walker(folder, common.no_ignore) {
        match entry {
            Ok(entry) if is_text(&entry) => {
                if !is_report(entry.path()) {
                    found.push(Ok(file(entry.path(), common)));
                }
            }
            Ok(_) => {}
            Err(error) => found.push(Err(error.into())),
        }
    }
    if found.len() > before {
        return;
    }
    let name = name_of(folder);
    let hidden = walker(folder, true).flatten().filter(is_text).count();
    let hidden = if common.no_ignore { 0 } else { hidden };
    match hidden {
        0 => crate::say(format_args!(
            "{name}: no text, Markdown or JSON lines in this folder"
        )),
        1 => crate::say(format_args!("{name}: 1 file ignored; --no-ignore reads it")),
        _ => crate::say(format_args!(
            "{name}: {hidden} files ignored; --no-ignore reads them"
        )),
    }
}

/// The files of a folder in the order of their names, without hidden ones and, unless they are
/// asked for, those that `.gitignore` and its like leave out.
fn walker(folder: &Path, all: bool) -> ignore::Walk {
    WalkBuilder::new(folder)
        .require_git(false)
        .ignore(!all)
        .git_ignore(!all)
        .git_exclude(!all)
        .git_global(!all)
        .parents(!all)
        .sort_by_file_path(Path::cmp)
        .build()
}

fn is_text(entry: &ignore::DirEntry) -> bool {
    entry.file_type().is_some_and(|kind| kind.is_file()) && extension(entry.path()).is_some()
}
