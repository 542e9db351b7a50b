using Microsoft.EntityFrameworkCore;

namespace OutboxHost;

internal sealed class ClinicContext(DbContextOptions<ClinicContext> options) : DbContext(options)
{
    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<OutboxMessage>().HasKey(message => message.EventId); // what is sent twice can be recognized
        modelBuilder.UseTherapyOutcomes(Database.ProviderName);
    }
}

internal sealed class OutboxMessage
{
    public Guid EventId { get; set; }

    public required string Text { get; set; }
}
