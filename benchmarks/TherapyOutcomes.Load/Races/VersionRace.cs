using System.Globalization;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Load.Races;

/// <summary>All callers append to one record at the same version, each a command of its own.</summary>
internal sealed class VersionRace(Racer racer)
{
    public static readonly RecordKey Contested = RecordKey.For(ClinicId.Default, new EpisodeId("contested"));

    public async Task RunAsync(int round, int writer)
    {
        Racer.Stagger();
        var command = string.Create(CultureInfo.InvariantCulture, $"v{round}-{racer.Number}-{writer}");
        var result = await racer.Database.Store.AppendAsync(Appends.Batch(Appends.Of(Contested, round, command)), CancellationToken.None);
        Lines.Write(result switch
        {
            AppendResult.Appended => $"Appended {command}",
            AppendResult.Conflict conflict => string.Create(CultureInfo.InvariantCulture, $"Conflict {conflict.Actual}"),
            _ => "Duplicate",
        });
    }
}
