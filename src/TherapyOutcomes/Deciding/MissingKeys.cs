using System.Collections.Immutable;
using TherapyOutcomes.Commands;
using TherapyOutcomes.Vault;

namespace TherapyOutcomes.Deciding;

/// <summary>Makes the keys that the records of a decision lack.</summary>
internal static class MissingKeys
{
    /// <summary>Makes the missing keys. There are none where texts are stored unencrypted, and none for a record that the command can't begin.</summary>
    // The client's record gets its key together with the client's first key, even if it gets no text now. Once destroyed, that
    // key shows for every record, even one that has not begun yet, that the client was erased.
    public static async ValueTask<ImmutableArray<NewRecordSecret>> MakeAsync(
        TextVault vault, Command command, LoadedRecords loaded, CancellationToken cancellationToken)
    {
        if (!vault.Seals || loaded.IsErased || !(loaded.Exists || command.MayBegin))
        {
            return [];
        }

        var made = ImmutableArray.CreateBuilder<NewRecordSecret>();
        foreach (var record in loaded.KeyedRecords.Where(record => loaded.Keys.Find(record) is null))
        {
            var subject = record.Kind == RecordKind.Clinic ? null : loaded.Subject;
            made.Add(await vault.CreateAsync(record, subject, cancellationToken).ConfigureAwait(false));
        }

        return made.DrainToImmutable();
    }
}
