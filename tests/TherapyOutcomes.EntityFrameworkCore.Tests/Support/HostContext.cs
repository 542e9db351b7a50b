using Microsoft.EntityFrameworkCore;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.Support;

/// <summary>A host's own context: a table of the host next to the library's.</summary>
public class HostContext(DbContextOptions options) : DbContext(options)
{
    public DbSet<Appointment> Appointments => Set<Appointment>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Appointment>().Property(appointment => appointment.Room).HasMaxLength(40);
        modelBuilder.UseTherapyOutcomes(Database.ProviderName);
    }
}
