//! The browser behind plain functions. Nothing else touches `web_sys`, except the components that read an event.

#[cfg(feature = "ui")]
pub mod address;
#[cfg(feature = "ui")]
pub mod bundle;
#[cfg(any(feature = "ui", feature = "importer"))]
pub mod files;
#[cfg(any(feature = "ui", feature = "importer"))]
pub mod host;
#[cfg(feature = "ui")]
pub mod morph;
#[cfg(any(feature = "ui", feature = "importer"))]
pub mod page;
#[cfg(feature = "ui")]
pub mod panic;
#[cfg(any(feature = "ui", feature = "importer"))]
pub mod program;
#[cfg(feature = "ui")]
pub mod storage;
#[cfg(feature = "ui")]
pub mod texts;
#[cfg(any(feature = "ui", feature = "importer"))]
pub mod timer;
pub mod wire;
#[cfg(any(feature = "ui", feature = "importer"))]
pub mod worker;
#[cfg(feature = "importer")]
pub mod zones;
