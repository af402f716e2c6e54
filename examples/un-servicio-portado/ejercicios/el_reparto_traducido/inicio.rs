//! Lleva los pedidos: los que llegaron y los que no.
//!
//! El original:
//!
//! ```python
//! async def deliver(street, orders):
//!     sent, lost = [], []
//!     riders = asyncio.Semaphore(2)
//!
//!     async def one(order):
//!         async with riders:
//!             try:
//!                 async with asyncio.timeout(1):
//!                     await street.carry(order)
//!                 sent.append(order)
//!             except (TimeoutError, NoSuchStreet):
//!                 lost.append(order)
//!
//!     async with asyncio.TaskGroup() as group:
//!         for order in orders:
//!             group.create_task(one(order))
//!     return sorted(sent), sorted(lost)
//! ```

use std::sync::Arc;

use super::kitchen::Street;

type Told = Result<(Vec<u32>, Vec<u32>), String>;

pub async fn deliver(street: Arc<Street>, orders: Vec<u32>) -> Told {
    let (mut sent, mut lost) = (Vec::new(), Vec::new());
    for order in orders {
        match street.carry(order).await {
            Ok(()) => sent.push(order),
            Err(_) => lost.push(order),
        }
    }
    Ok((sent, lost))
}
