using System.Collections.Immutable;
using TherapyOutcomes.AspNetCore.Dashboard.Shell;
using TherapyOutcomes.AspNetCore.Endpoints;
using TherapyOutcomes.Records;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.AspNetCore.Dashboard.Clients;

/// <summary>Reads how things stand with a client, in all episodes that the caller may read, and notes what was seen.</summary>
internal static class ClientReader
{
    /// <summary>Returns the view; null if nothing is on record about the client.</summary>
    public static async Task<ClientView?> ReadAsync(PageVisit page, ClientId client)
    {
        var service = page.Get<OutcomeService>();
        var key = RecordKey.For(page.Clinic, client);
        var own = await service.EvaluateAsync(key, null, page.Canceled).ConfigureAwait(false);
        var listed = await page.Get<IRecordCatalog>().ListAllAsync(
            new RecordQuery { Clinic = page.Clinic, Kind = RecordKind.Episode, Client = client }, page.Canceled).ConfigureAwait(false);
        if (own is null && listed.Count == 0)
        {
            return null;
        }

        var record = await service.ReadClientAsync(page.Clinic, client, page.Canceled).ConfigureAwait(false);
        var policy = await page.PolicyAsync().ConfigureAwait(false);
        var today = policy.DayOf(page.Get<TimeProvider>().GetUtcNow());
        var episodes = await EpisodesAsync(page, listed, record, policy, today).ConfigureAwait(false);
        await page.Visit.NoteAsync(AccessKind.Evaluation, key).ConfigureAwait(false);
        var findings = own?.Findings ?? [];
        return new ClientView
        {
            Client = client,
            Safety = OpenMatters.Of(record, page.Words),
            Steps = [.. (own?.NextSteps ?? []).Select(step => ClientStep.Of(page, step, today, null, record, policy))],
            Findings =
            [
                .. findings.Where(finding => !PrivateMatter.Is(finding.MessageKey, finding.Evidence)).OrderByDescending(finding => finding.Severity)
                    .Select(finding => new ClientFinding(finding.Severity, finding.InWords(page.Messages), finding.Rule.Id)),
            ],
            HasPrivate = findings.Any(finding => PrivateMatter.Is(finding.MessageKey, finding.Evidence)),
            Open = [.. episodes.Where(episode => !IsEnded(episode.Stage))],
            Ended = [.. episodes.Where(episode => IsEnded(episode.Stage))],
        };
    }

    private static async Task<ImmutableArray<ClientEpisode>> EpisodesAsync(PageVisit page, IReadOnlyList<RecordSummary> listed, ClientRecord client, ClinicPolicy policy, DateOnly today)
    {
        var service = page.Get<OutcomeService>();
        var episodes = ImmutableArray.CreateBuilder<ClientEpisode>(listed.Count);
        foreach (var summary in listed)
        {
            if (!await page.MayAsync(OutcomeArea.Read, summary.Key).ConfigureAwait(false)
                || await service.EvaluateAsync(summary.Key, null, page.Canceled).ConfigureAwait(false) is not { Stage: { } stage } evaluation)
            {
                continue;
            }

            var id = new EpisodeId(summary.Key.Id);
            await page.Visit.NoteAsync(AccessKind.Evaluation, summary.Key).ConfigureAwait(false);
            var episode = await service.ReadEpisodeAsync(page.Clinic, id, page.Canceled).ConfigureAwait(false);
            var next = evaluation.NextSteps is [var first, ..] ? ClientStep.Of(page, first, today, episode, client, policy) : null;
            episodes.Add(new ClientEpisode(id, stage, summary.Practitioner, next));
        }

        return episodes.ToImmutable();
    }

    private static bool IsEnded(EpisodeStage stage) => stage is EpisodeStage.Completed or EpisodeStage.Discontinued;
}
