using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using TherapyOutcomes.EntityFrameworkCore;
using TherapyOutcomes.Vault;

namespace TherapyOutcomes.Cli.Stores;

/// <summary>Opens the store at an address.</summary>
internal static class OpenStore
{
    private static readonly string[] Tables = ["outcome_store", "outcome_events", "outcome_records", "outcome_keys"];

    /// <summary>Opens a store to write to it. What is missing is created: the file of SQLite, and the tables.</summary>
    /// <param name="choice">The store.</param>
    /// <param name="today">Today's date, which becomes the id of a new master key.</param>
    /// <param name="createsKeys">True to create the file of master keys of a store without records if it is missing; otherwise, false.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <exception cref="BadInputException">The store can't be used.</exception>
    public static async Task<OpenedStore> ForWritingAsync(StoreChoice choice, DateOnly today, bool createsKeys, CancellationToken cancellationToken)
    {
        var address = choice.Address;
        var isMissing = StoreFile.IsMissing(address);
        var contexts = new StoreContexts(address);
        var store = new EntityFrameworkStore<OutcomesDbContext>(contexts);
        var hasTables = !isMissing && await HasTablesAsync(address, contexts, store, cancellationToken).ConfigureAwait(false);
        var content = hasTables ? await ContentAsync(address, store, cancellationToken).ConfigureAwait(false) : StoreContent.Empty;
        if (content != StoreContent.Empty)
        {
            return new OpenedStore(address, store, StoreTexts.KeysOf(choice, content));
        }

        StoreTexts.RequireBeginning(choice, createsKeys);
        var isNew = address.Path is { } path && StoreFile.Ensure(path);
        var (keys, newKeys) = KeysForNew(choice, today);
        if (!hasTables)
        {
            await CreateTablesAsync(address, contexts, store, cancellationToken).ConfigureAwait(false);
        }

        return new OpenedStore(address, store, keys) { IsNew = isNew, NewMasterKeys = newKeys };
    }

    /// <summary>Opens a store that is there. Nothing is created.</summary>
    /// <exception cref="BadInputException">There is no store, or it can't be used.</exception>
    public static async Task<OpenedStore> ExistingAsync(StoreChoice choice, CancellationToken cancellationToken)
    {
        var address = choice.Address;
        var store = new EntityFrameworkStore<OutcomesDbContext>(await RequireTablesAsync(address, cancellationToken).ConfigureAwait(false));
        var content = await ContentAsync(address, store, cancellationToken).ConfigureAwait(false);
        return new OpenedStore(address, store, StoreTexts.KeysOf(choice, content));
    }

    /// <summary>Makes sure that a store is there, whoever can read its words.</summary>
    /// <returns>What creates contexts over its database.</returns>
    /// <exception cref="BadInputException">There is no store, or it can't be used.</exception>
    public static async Task<StoreContexts> RequireTablesAsync(StoreAddress address, CancellationToken cancellationToken)
    {
        if (address.Path is { } path)
        {
            StoreFile.RequireThere(path);
        }

        var contexts = new StoreContexts(address);
        return await HasTablesAsync(address, contexts, new EntityFrameworkStore<OutcomesDbContext>(contexts), cancellationToken).ConfigureAwait(false)
            ? contexts
            : throw new BadInputException($"{address.Name} holds no records of therapy-outcomes. Give a store that apply or review has written with --store.");
    }

    private static (MasterKeyFile? Keys, string? Created) KeysForNew(StoreChoice choice, DateOnly today)
    {
        if (choice.Texts.MasterKeys is not { } path)
        {
            return (null, null);
        }

        return File.Exists(path) ? (new MasterKeyFile(path), null) : (MasterKeys.Create(choice.Texts.Source, path, Dates.Write(today)), path);
    }

    // Whoever may only write rows may not run the script, so it runs only if the tables are not there.
    private static async Task CreateTablesAsync(StoreAddress address, StoreContexts contexts, EntityFrameworkStore<OutcomesDbContext> store, CancellationToken cancellationToken)
    {
        try
        {
            await using var context = contexts.CreateDbContext();
            await OutcomeSchema.CreateAsync(context, cancellationToken).ConfigureAwait(false);
            await store.GetStoreIdAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (TherapyOutcomesException error)
        {
            throw Unusable(address, error);
        }
    }

    private static async Task<StoreContent> ContentAsync(StoreAddress address, EntityFrameworkStore<OutcomesDbContext> store, CancellationToken cancellationToken)
    {
        try
        {
            return await StoreContents.ReadAsync(store, cancellationToken).ConfigureAwait(false);
        }
        catch (TherapyOutcomesException error)
        {
            throw Unusable(address, error);
        }
    }

    private static async Task<bool> HasTablesAsync(StoreAddress address, StoreContexts contexts, EntityFrameworkStore<OutcomesDbContext> store, CancellationToken cancellationToken)
    {
        try
        {
            if (address.Path is { } path)
            {
                StoreFile.RequireSqlite(path);
            }

            await store.GetStoreIdAsync(cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (TherapyOutcomesException error) when (error.Code == ErrorCodes.TablesMissing)
        {
            await RequireNoTableAsync(address, contexts, cancellationToken).ConfigureAwait(false);
            return false;
        }
        catch (TherapyOutcomesException error)
        {
            throw Unusable(address, error);
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
            : new($"The store {address.Name} can't be used. {LibraryErrors.Say(error)}");
}
