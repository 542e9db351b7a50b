using TherapyOutcomes.Cli.Stores;
using TherapyOutcomes.Serialization;

namespace TherapyOutcomes.Cli.Applying;

/// <summary>Submits each line to the clinic and writes the answers in the same order.</summary>
/// <param name="host">The environment of the run.</param>
/// <param name="path">The path of the file of commands.</param>
/// <param name="policy">The policy of the clinic.</param>
/// <param name="store">The store that keeps the records; null to keep none.</param>
/// <param name="words">The words of findings.</param>
internal sealed class ApplyRun(CliHost host, string path, ClinicPolicy policy, StoreChoice? store, MessageFormatter words)
{
    private OpenedStore? _opened;

    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        using var input = Inputs.Open(host, path);
        var clinic = await OpenAsync(cancellationToken).ConfigureAwait(false);
        var progress = new Progress(host, Inputs.Length(input), host.ShowsProgress && !host.IsTerminal);
        var playback = new Playback(clinic, input, path, progress);
        try
        {
            using (progress)
            {
                await playback.RunAsync(WriteAsync, () => host.Out.FlushAsync(cancellationToken), cancellationToken).ConfigureAwait(false);
            }
        }
        catch (TherapyOutcomesException)
        {
            // The store failed half-way.
            await SayKeptAsync(playback.Tally).ConfigureAwait(false);
            throw;
        }

        var code = await playback.EndAsync(host).ConfigureAwait(false);
        await SayKeptAsync(playback.Tally).ConfigureAwait(false);
        return code;
    }

    private Task SayKeptAsync(Tally tally) =>
        _opened is null ? Task.CompletedTask : StoreMessages.SayKeptAsync(host, _opened, tally.Recorded, tally.Repeated, words);

    private async Task<Clinic> OpenAsync(CancellationToken cancellationToken)
    {
        if (store is not null)
        {
            var today = new ClinicPolicy().DayOf(host.Time.GetUtcNow());
            _opened = await OpenStore.ForWritingAsync(store, today, createsKeys: true, cancellationToken).ConfigureAwait(false);
            await StoreMessages.SayNewKeysAsync(host, _opened, words).ConfigureAwait(false);
            return Clinic.Stored(policy, _opened, host.Time);
        }

        await StoreMessages.SayNothingIsKeptAsync(host, words).ConfigureAwait(false);
        return Clinic.InMemory(policy);
    }

    private async Task WriteAsync(Answer answer)
    {
        await host.Out.WriteAsync(AnswerWriter.Write(answer, words)).ConfigureAwait(false);
        await host.Out.WriteAsync('\n').ConfigureAwait(false);
    }
}
