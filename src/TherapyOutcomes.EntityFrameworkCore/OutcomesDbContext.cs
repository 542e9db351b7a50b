using Microsoft.EntityFrameworkCore;

namespace TherapyOutcomes.EntityFrameworkCore;

/// <summary>A context with the library's tables and nothing else, for hosts that have no context of their own.</summary>
/// <remarks>Create the tables with <see cref="OutcomeSchema.CreateAsync"/> or a migration. Not thread-safe, as any context.</remarks>
/// <param name="options">The options, which name the database.</param>
public sealed class OutcomesDbContext(DbContextOptions<OutcomesDbContext> options) : DbContext(options)
{
    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.UseTherapyOutcomes(Database.ProviderName);
}
