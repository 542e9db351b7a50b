using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using TherapyOutcomes.Rules;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes;

/// <summary>What is to do in a clinic, read from heads; only what may have changed since is judged anew.</summary>
/// <remarks>Thread-safe as far as its stores are.</remarks>
/// <param name="service">Judges episodes anew.</param>
/// <param name="worklist">Finds episodes with something to do.</param>
/// <param name="catalog">Finds clients that hold all their episodes.</param>
/// <param name="rules">Tells which entries rest on other records.</param>
/// <param name="policies">Each clinic's policy.</param>
public sealed class Worklist(OutcomeService service, IWorklistStore worklist, IRecordCatalog catalog, RuleBook rules, IClinicPolicies policies)
{
    private readonly FrozenSet<string> _readOthers = rules.Rules.Where(rule => rule.ReadsOtherRecords).Select(rule => rule.Id).ToFrozenSet();

    /// <summary>Lists the episodes with something to do, in the order of their ids.</summary>
    /// <param name="query">Which episodes; <see cref="WorklistQuery.Policy"/> is set here.</param>
    /// <param name="now">The time to judge at.</param>
    /// <param name="cancellationToken">Ends the listing.</param>
    /// <exception cref="ArgumentNullException"><paramref name="query"/> is null.</exception>
    public async IAsyncEnumerable<WorklistEntry> ListAsync(
        WorklistQuery query, DateTimeOffset now, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        var asked = query with { Policy = policies.For(query.Clinic).Fingerprint };
        var held = await HeldEpisodesAsync(query, cancellationToken).ConfigureAwait(false);
        await foreach (var head in worklist.QueryAsync(asked, now, after: null, cancellationToken).ConfigureAwait(false))
        {
            if (held.ContainsKey(head.Key))
            {
                continue; // judged below, with what holds its client
            }

            if ((asked.IsOutdated(head, now) || RestsOnOthers(head) ? await JudgeAsync(head, now, cancellationToken).ConfigureAwait(false) : head) is { NextCommand: not null } current
                && !(current.DueOn > query.DueBy))
            {
                yield return EntryOf(current);
            }
        }

        foreach (var head in held.Values)
        {
            if (await JudgeAsync(head, now, cancellationToken).ConfigureAwait(false) is { NextCommand: not null } current && !(current.DueOn > query.DueBy))
            {
                yield return EntryOf(current);
            }
        }
    }

    // A red flag in one episode holds all the others, whose own heads do not know.
    private async Task<Dictionary<RecordKey, RecordHead>> HeldEpisodesAsync(WorklistQuery query, CancellationToken cancellationToken)
    {
        var held = new Dictionary<RecordKey, RecordHead>();
        var clients = new RecordQuery { Clinic = query.Clinic, Kind = RecordKind.Client, OnlyPending = true };
        await foreach (var client in catalog.ListAsync(clients, after: null, cancellationToken).ConfigureAwait(false))
        {
            var episodes = new RecordQuery { Clinic = query.Clinic, Kind = RecordKind.Episode, Client = client.Client, Practitioner = query.Practitioner };
            await foreach (var episode in catalog.ListAsync(episodes, after: null, cancellationToken).ConfigureAwait(false))
            {
                held[episode.Key] = episode;
            }
        }

        return held;
    }

    private bool RestsOnOthers(RecordHead head) => head.NextRule is { } rule && _readOthers.Contains(rule);

    private async Task<RecordHead> JudgeAsync(RecordHead head, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var answer = await service.EvaluateAsync(head.Key, now, cancellationToken).ConfigureAwait(false);
        var next = answer.NextSteps is [var first, ..] ? first : null;
        return head with { Stage = answer.Stage, NextCommand = next?.Command, NextRule = next?.Rule, DueOn = next?.DueOn, Urgency = next?.Urgency ?? default };
    }

    private static WorklistEntry EntryOf(RecordHead head) => new()
    {
        Episode = new EpisodeId(head.Key.Id),
        Client = head.Client,
        Practitioner = head.Practitioner,
        Stage = head.Stage!.Value,
        Command = head.NextCommand!,
        Rule = head.NextRule!,
        DueOn = head.DueOn!.Value,
        Urgency = head.Urgency,
    };
}
