using Microsoft.EntityFrameworkCore;
using TherapyOutcomes.EntityFrameworkCore.Tests.Databases;
using TherapyOutcomes.EntityFrameworkCore.Tests.Support;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.Connections;

public sealed class StoreIdentityTests
{
    /// <summary>Two stores behind one connection string, as with a schema for each tenant.</summary>
    [Theory, EachDatabase]
    public async Task GetStoreId_TwoStoresInOneDatabase_AreToldApart(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var first = database.Open();
        await using var second = new PrefixedContext(database.OptionsOf<PrefixedContext>());
        await second.CreateTablesAsync();

        var ids = (
            await new EntityFrameworkStore<OutcomesDbContext>(first).GetStoreIdAsync(CancellationToken.None),
            await new EntityFrameworkStore<PrefixedContext>(second).GetStoreIdAsync(CancellationToken.None));

        Assert.NotEqual(ids.Item1, ids.Item2);
    }

    [Theory, EachDatabase]
    public async Task Use_SecondStoreOfAnotherSchema_IsFound(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var first = database.Open();
        await using var second = new PrefixedContext(database.OptionsOf<PrefixedContext>());
        await second.CreateTablesAsync();
        await database.ExecuteAsync("update second_outcome_store set \"schema\" = 2");
        await new EntityFrameworkStore<OutcomesDbContext>(first).GetStoreIdAsync(CancellationToken.None);

        await StoreTrial.FailsAsync(ErrorCodes.SchemaDiffers, () => new EntityFrameworkStore<PrefixedContext>(second).VersionsAsync(Made.E1));
    }

    private sealed class PrefixedContext(DbContextOptions options) : DbContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            modelBuilder.UseTherapyOutcomes(Database.ProviderName);
            foreach (var type in modelBuilder.Model.GetEntityTypes())
            {
                type.SetTableName($"second_{type.GetTableName()}");
                foreach (var index in type.GetIndexes())
                {
                    index.SetDatabaseName($"second_{index.GetDatabaseName()}");
                }
            }
        }
    }
}
