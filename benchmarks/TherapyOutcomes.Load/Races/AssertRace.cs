using System.Globalization;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Load.Races;

/// <summary>
/// One caller writes a client's record; all others append to episodes of their own as long as the record is as it was. In even rounds the
/// record does not exist yet, in odd rounds it has one event.
/// </summary>
internal sealed class AssertRace(Racer racer)
{
    private const int MostAttempts = 25;

    public async Task RunAsync(int round, int writer)
    {
        var client = RecordKey.For(ClinicId.Default, new ClientId(string.Create(CultureInfo.InvariantCulture, $"c{round / 2}")));
        var version = round % 2;
        Racer.Stagger();
        if ((racer.Number, writer) == (0, 0))
        {
            await Task.Delay(Random.Shared.Next(0, 20));
            await AppendAsync(Appends.Batch(Appends.Of(client, version, string.Create(CultureInfo.InvariantCulture, $"flag-{round}"))));
            return;
        }

        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var episode = RecordKey.For(ClinicId.Default, new EpisodeId(string.Create(CultureInfo.InvariantCulture, $"r{round}-{racer.Number}-{writer}-{attempt}")));
            var batch = Appends.Batch(Appends.Of(episode, 0, "open")) with { Assertions = [new RecordAssertion(client, version)] };
            if (await AppendAsync(batch) is not AppendResult.Appended)
            {
                return;
            }
        }
    }

    private async Task<AppendResult> AppendAsync(AppendBatch batch)
    {
        var result = await racer.Database.Store.AppendAsync(batch, CancellationToken.None);
        var end = result is AppendResult.Conflict conflict ? string.Create(CultureInfo.InvariantCulture, $" {conflict.Key} {conflict.Expected} {conflict.Actual}") : "";
        Lines.Write($"{result.GetType().Name} {batch.Appends[0].Key}{end}");
        return result;
    }
}
