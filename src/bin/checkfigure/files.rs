//! Files: which ones are meant, and their bytes.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use checkfigure::input::{Format, LARGEST};
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

    /// All its bytes, of which there may be no more than fit one text.
    pub(crate) fn bytes(&self) -> anyhow::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        let source: Box<dyn Read> = match &self.path {
            None => Box::new(io::stdin().lock()),
            Some(path) => {
                let file = self.open(path)?;
                let length = file.metadata().map_or(0, |about| about.len());
                bytes.reserve_exact(usize::try_from(length.min(LARGEST) + 1).unwrap_or(0));
                Box::new(file)
            }
        };
        let read = source.take(LARGEST + 1).read_to_end(&mut bytes);
        let read = read.with_context(|| format!("cannot read {}", self.name))?;
        if u64::try_from(read).is_ok_and(|read| read <= LARGEST) {
            return Ok(bytes);
        }
        bail!(
            "{}: larger than the {LARGEST} bytes (4 GiB less one) that one text may have; split it",
            self.name
        )
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
pub(crate) fn find(common: &Common) -> Vec<anyhow::Result<Input>> {
    if common.paths.is_empty() {
        return vec![Ok(standard_input(common))];
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
    found
}

fn standard_input(common: &Common) -> Input {
    let name = common
        .stdin_filename
        .clone()
        .unwrap_or_else(|| "-".to_owned());
    let by_name = extension(Path::new(&name));
    Input {
        path: None,
        format: format(common, by_name),
        name,
    }
}

fn file(path: &Path, common: &Common) -> Input {
    Input {
        path: Some(path.to_owned()),
        name: path.display().to_string(),
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

fn walk(folder: &Path, common: &Common, found: &mut Vec<anyhow::Result<Input>>) {
    let before = found.len();
    let order = |a: &Path, b: &Path| a.cmp(b);
    let walk = WalkBuilder::new(folder)
        .require_git(false)
        .sort_by_file_path(order)
        .build();
    for entry in walk {
        match entry {
            Ok(entry) if entry.file_type().is_some_and(|kind| kind.is_file()) => {
                if extension(entry.path()).is_some() {
                    found.push(Ok(file(entry.path(), common)));
                }
            }
            Ok(_) => {}
            Err(error) => found.push(Err(error.into())),
        }
    }
    if found.len() == before {
        crate::say(format_args!(
            "{}: no text or Markdown in this folder",
            folder.display()
        ));
    }
}
