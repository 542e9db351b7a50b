using TherapyOutcomes.Cli.Reading;
using TherapyOutcomes.Serialization;

namespace TherapyOutcomes.Cli.Explaining;

/// <summary>Explains why an episode is in its stage, what is missing, and how it got there.</summary>
internal sealed class ExplainRun(CliHost host, RecordKey episode, RecordSource source, MessageFormatter words, bool isJson)
{
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var records = await source.OpenAsync(host, cancellationToken).ConfigureAwait(false);
        var explanation = await records.Clinic.Service.ExplainAsync(episode.Clinic, new EpisodeId(episode.Id), records.AsOf, cancellationToken).ConfigureAwait(false)
            ?? throw records.NoSuchEpisode(episode);
        if (isJson)
        {
            await host.Out.WriteLineAsync(Json.Indent(AnswerWriter.Write(explanation, words))).ConfigureAwait(false);
        }
        else
        {
            new ExplainTables(host, explanation, records.Today, words).Write();
        }

        return await records.EndAsync(host).ConfigureAwait(false);
    }
}
