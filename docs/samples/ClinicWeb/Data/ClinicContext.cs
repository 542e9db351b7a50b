using Microsoft.EntityFrameworkCore;

namespace ClinicWeb.Data;

/// <summary>The clinic's own tables, and those of the library.</summary>
public sealed class ClinicContext(DbContextOptions<ClinicContext> options) : DbContext(options)
{
    public DbSet<Appointment> Appointments => Set<Appointment>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.UseTherapyOutcomes(Database.ProviderName);
}
