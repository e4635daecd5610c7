//! The native module of the Python package: options in, text and JSON out, errors with a code. What Python's callers
//! see stands in `python/maqal/`.

mod archive;
mod errors;
mod options;
mod page;
mod policy;
mod related;
mod rendering;
mod text;

/// What `maqal` imports as `maqal._maqal`.
#[pyo3::pymodule]
mod _maqal {
    #[pymodule_export]
    use super::archive::{
        ArchiveSteps, archive_manifest, archive_path, archive_shape, count_terms, documents_file, related_file,
        terms_file,
    };
    #[pymodule_export]
    use super::page::embed_article;
    #[pymodule_export]
    use super::policy::PyPolicy;
    #[pymodule_export]
    use super::related::PyRelatedIndex;
    #[pymodule_export]
    use super::rendering::{
        document_frequencies, extract_keywords, read_source, render_article, sanitize, sanitize_with_report,
    };
    #[pymodule_export]
    use super::text::{decode, encoding_of, is_utf8};
}
