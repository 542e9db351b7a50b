#region context
using Microsoft.EntityFrameworkCore;

namespace DatabaseHost;

public sealed class ClinicContext(DbContextOptions<ClinicContext> options) : DbContext(options)
{
    public DbSet<Invoice> Invoices => Set<Invoice>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.UseTherapyOutcomes(Database.ProviderName);
}

public sealed class Invoice
{
    public int Id { get; set; }

    public required string Session { get; set; }

    public required decimal Amount { get; set; }
}
#endregion
