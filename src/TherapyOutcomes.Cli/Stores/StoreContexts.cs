using Microsoft.EntityFrameworkCore;
using TherapyOutcomes.EntityFrameworkCore;

namespace TherapyOutcomes.Cli.Stores;

/// <summary>Creates the contexts over the database at an address.</summary>
internal sealed class StoreContexts(StoreAddress address) : IDbContextFactory<OutcomesDbContext>
{
    private readonly DbContextOptions<OutcomesDbContext> _options = OptionsFor(address);

    public OutcomesDbContext CreateDbContext() => new(_options);

    private static DbContextOptions<OutcomesDbContext> OptionsFor(StoreAddress address)
    {
        var options = new DbContextOptionsBuilder<OutcomesDbContext>();
        return address.Path is null
            ? options.UseNpgsql(address.ConnectionString).Options
            : options.UseSqlite(address.ConnectionString).AddInterceptors(new BusyTimeout()).Options;
    }
}
