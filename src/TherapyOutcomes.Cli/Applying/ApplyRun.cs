using TherapyOutcomes.Serialization;

namespace TherapyOutcomes.Cli.Applying;

/// <summary>Submits each line to the clinic and writes the answers in the same order.</summary>
internal sealed class ApplyRun(CliHost host, Stream input, string name, TimeZoneInfo zone, IMessageFormatter words)
{
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var progress = new Progress(host, Inputs.Length(input), host.ShowsProgress && !host.IsTerminal);
        var playback = new Playback(input, name, zone, progress);
        using (progress)
        {
            await playback.RunAsync(WriteAsync, () => host.Out.FlushAsync(cancellationToken), cancellationToken).ConfigureAwait(false);
        }

        return await playback.EndAsync(host).ConfigureAwait(false);
    }

    private async Task WriteAsync(Answer answer)
    {
        await host.Out.WriteAsync(AnswerWriter.Write(answer, words)).ConfigureAwait(false);
        await host.Out.WriteAsync('\n').ConfigureAwait(false);
    }
}
