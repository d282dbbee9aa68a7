// Two flags that a signal handler may touch. A build that is stopped keeps every article it has read and says how to go
// on; SQLite rolls back whatever stood in a transaction.
#include "interrupt.hpp"

#include <atomic>
#include <cstdlib>

#include "dateline/diagnostics/error.hpp"

namespace dateline {
namespace {

std::atomic<bool> can_stop{false}, asked{false};
static_assert(std::atomic<bool>::is_always_lock_free);

}  // namespace

StopsBetweenArticles::StopsBetweenArticles() noexcept { can_stop = true; }
StopsBetweenArticles::~StopsBetweenArticles() { can_stop = false; }

bool interrupted() noexcept { return asked; }

void on_interrupt(int) noexcept {
    if (!can_stop || asked.exchange(true)) std::_Exit(static_cast<int>(Exit::interrupted));
}

}  // namespace dateline
