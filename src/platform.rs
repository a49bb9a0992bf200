//! The browser behind plain functions. Nothing else touches `web_sys`, except the components that read an event.

#[cfg(feature = "ui")]
pub mod address;
#[cfg(feature = "ui")]
pub mod files;
#[cfg(feature = "ui")]
pub mod morph;
#[cfg(feature = "ui")]
pub mod page;
#[cfg(feature = "ui")]
pub mod palette;
#[cfg(feature = "ui")]
pub mod panic;
#[cfg(feature = "ui")]
pub mod program;
#[cfg(feature = "ui")]
pub mod stock;
#[cfg(feature = "ui")]
pub mod storage;
#[cfg(feature = "ui")]
pub mod timer;
pub mod wire;
#[cfg(feature = "ui")]
pub mod worker;
#[cfg(feature = "worker")]
pub mod zones;
