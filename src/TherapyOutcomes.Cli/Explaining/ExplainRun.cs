using TherapyOutcomes.Cli.Applying;
using TherapyOutcomes.Serialization;

namespace TherapyOutcomes.Cli.Explaining;

/// <summary>Explains why an episode is in its stage, what is missing, and how it got there.</summary>
internal sealed class ExplainRun(CliHost host, RecordKey episode, string path, TimeZoneInfo zone, DateOnly? asOf, MessageFormatter words, bool isJson)
{
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var playback = await WholeFile.PlayAsync(host, path, zone, asOf, _ => Task.CompletedTask, cancellationToken).ConfigureAwait(false);
        var explanation = await playback.Clinic.Service.ExplainAsync(episode.Clinic, new EpisodeId(episode.Id), playback.AsOf(asOf), cancellationToken).ConfigureAwait(false)
            ?? throw WholeFile.NoSuchEpisode(path, episode, asOf);
        if (isJson)
        {
            await host.Out.WriteLineAsync(Json.Indent(AnswerWriter.Write(explanation, words))).ConfigureAwait(false);
        }
        else
        {
            new ExplainTables(host, explanation, playback.Today(asOf), words).Write();
        }

        return await playback.EndAsync(host).ConfigureAwait(false);
    }
}
