using Microsoft.EntityFrameworkCore;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.Mapping.CompiledModel;

/// <summary>A context whose model was written as code by <c>dotnet ef dbcontext optimize</c> for SQLite. Write it again when a table changes.</summary>
internal sealed class CompiledContext(DbContextOptions<CompiledContext> options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.UseTherapyOutcomes(Database.ProviderName);
}
