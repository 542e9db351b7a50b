using TherapyOutcomes.Cli.Stores;

namespace TherapyOutcomes.Cli.Reading;

/// <summary>Represents where a command reads records from: a file of commands, or a store.</summary>
internal sealed record RecordSource
{
    /// <summary>The path of the file of commands; null for a store.</summary>
    public string? Path { get; init; }

    /// <summary>The store; null for a file of commands.</summary>
    public StoreChoice? Store { get; init; }

    /// <summary>The policy to judge and to write by.</summary>
    public required ClinicPolicy Policy { get; init; }

    /// <summary>The day to evaluate as of; null for the latest that is known.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Reads the file, or opens the store. Neither is changed.</summary>
    /// <exception cref="BadInputException">The file or the store can't be read.</exception>
    public async Task<SourceRecords> OpenAsync(CliHost host, CancellationToken cancellationToken)
    {
        if (Store is null)
        {
            return await PlayedRecords.PlayAsync(host, Path!, Policy, AsOf, cancellationToken).ConfigureAwait(false);
        }

        var store = await OpenStore.ExistingAsync(Store, cancellationToken).ConfigureAwait(false);
        return new StoredRecords(Clinic.Stored(Policy, store, host.Time), store.Address, host.Time.GetUtcNow(), AsOf);
    }
}
