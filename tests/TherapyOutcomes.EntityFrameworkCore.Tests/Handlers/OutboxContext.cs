using Microsoft.EntityFrameworkCore;
using TherapyOutcomes.EntityFrameworkCore.Tests.Support;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.Handlers;

/// <summary>A host's context with an outbox.</summary>
internal sealed class OutboxContext(DbContextOptions<OutboxContext> options) : HostContext(options)
{
    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();
}
