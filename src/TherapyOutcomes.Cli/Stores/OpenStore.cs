using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using TherapyOutcomes.EntityFrameworkCore;

namespace TherapyOutcomes.Cli.Stores;

/// <summary>Opens the store at an address.</summary>
internal static class OpenStore
{
    private static readonly string[] Tables = ["outcome_store", "outcome_events", "outcome_records", "outcome_keys"];

    /// <summary>Opens a store to write to it. What is missing is created: the file of SQLite, and the tables.</summary>
    /// <exception cref="BadInputException">The store can't be used.</exception>
    public static async Task<EntityFrameworkStore<OutcomesDbContext>> ForWritingAsync(StoreAddress address, CancellationToken cancellationToken)
    {
        if (address.Path is { } path)
        {
            StoreFile.Ensure(path);
        }

        var contexts = new StoreContexts(address);
        var store = new EntityFrameworkStore<OutcomesDbContext>(contexts);
        try
        {
            // Whoever may only write rows may not run the script, so it runs only if the tables are not there.
            if (!await HasTablesAsync(store, cancellationToken).ConfigureAwait(false))
            {
                await RequireNoTableAsync(address, contexts, cancellationToken).ConfigureAwait(false);
                await using var context = contexts.CreateDbContext();
                await OutcomeSchema.CreateAsync(context, cancellationToken).ConfigureAwait(false);
                await store.GetStoreIdAsync(cancellationToken).ConfigureAwait(false);
            }
        }
        catch (TherapyOutcomesException error)
        {
            throw Unusable(address, error);
        }

        return store;
    }

    /// <summary>Opens a store to read it. Nothing is created.</summary>
    /// <exception cref="BadInputException">There is no store, or it can't be used.</exception>
    public static async Task<EntityFrameworkStore<OutcomesDbContext>> ForReadingAsync(StoreAddress address, CancellationToken cancellationToken)
    {
        if (address.Path is { } path)
        {
            StoreFile.RequireThere(path);
        }

        var contexts = new StoreContexts(address);
        var store = new EntityFrameworkStore<OutcomesDbContext>(contexts);
        try
        {
            if (await HasTablesAsync(store, cancellationToken).ConfigureAwait(false))
            {
                return store;
            }

            await RequireNoTableAsync(address, contexts, cancellationToken).ConfigureAwait(false);
            throw new BadInputException($"{address.Name} holds no records of therapy-outcomes. Give a store that apply or review has written with --store.");
        }
        catch (TherapyOutcomesException error)
        {
            throw Unusable(address, error);
        }
    }

    private static async Task<bool> HasTablesAsync(EntityFrameworkStore<OutcomesDbContext> store, CancellationToken cancellationToken)
    {
        try
        {
            await store.GetStoreIdAsync(cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (TherapyOutcomesException error) when (error.Code == ErrorCodes.TablesMissing)
        {
            return false;
        }
    }

    // A store that has lost a table is not a new one.
    private static async Task RequireNoTableAsync(StoreAddress address, StoreContexts contexts, CancellationToken cancellationToken)
    {
        foreach (var table in Tables)
        {
            if (await HasAsync(table, contexts, cancellationToken).ConfigureAwait(false))
            {
                throw new BadInputException($"The store {address.Name} has lost tables, or the content of {Tables[0]}: {table} is there, and not all of the others. Nothing was changed. Restore the store from a backup.");
            }
        }
    }

    private static async Task<bool> HasAsync(string table, StoreContexts contexts, CancellationToken cancellationToken)
    {
        try
        {
            await using var context = contexts.CreateDbContext();
            await context.Database.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
            await using var command = context.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"select count(*) from {table} where 1 = 0";
            await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (DbException)
        {
            return false;
        }
    }

    private static BadInputException Unusable(StoreAddress address, TherapyOutcomesException error) =>
        error.Code == ErrorCodes.SchemaDiffers
            ? new($"The store {address.Name} was written by another version of therapy-outcomes ({error.Code}). Nothing was changed. Use that version, or upgrade this one.")
            : new($"The store {address.Name} can't be used. {error.Message}");
}
