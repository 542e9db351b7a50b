using System.Collections.Frozen;
using System.Collections.Immutable;
using TherapyOutcomes.AspNetCore.Dashboard.Shell;
using TherapyOutcomes.AspNetCore.Dashboard.Worklists;
using TherapyOutcomes.Records;
using TherapyOutcomes.Serialization;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.AspNetCore.Dashboard.Forms;

/// <summary>Reads what a form needs to know of its record, and lays the form out.</summary>
internal static class FormDesk
{
    private static readonly FrozenSet<string> NamesSomebody = FrozenSet.Create("open-episode", "transfer-episode", "record-score");

    /// <summary>Reads the record; null if there is none.</summary>
    public static async Task<FormRecord?> ReadAsync(PageVisit page, FormSubject subject, string command)
    {
        var policy = await page.PolicyAsync().ConfigureAwait(false);
        var empty = new FormRecord
        {
            Subject = subject,
            Policy = policy,
            Now = page.Get<TimeProvider>().GetUtcNow(),
            Actor = page.Visit.Caller.Actor,
            Practitioners = NamesSomebody.Contains(command) ? await PractitionersAsync(page).ConfigureAwait(false) : [],
        };
        return subject.Key?.Kind switch
        {
            null => empty with { IsPossible = true, Takes = [command] },
            RecordKind.Episode => await EpisodeAsync(page, empty, new EpisodeId(subject.Id), command).ConfigureAwait(false),
            RecordKind.Client => await ClientAsync(page, empty, new ClientId(subject.Id), command).ConfigureAwait(false),
            _ => await PractitionerAsync(page, empty, new PractitionerId(subject.Id)).ConfigureAwait(false),
        };
    }

    /// <summary>Lays out a form.</summary>
    /// <param name="page">The page.</param>
    /// <param name="record">The record that it is for.</param>
    /// <param name="command">The name of its command.</param>
    /// <param name="typed">What stands in it; null to fill in what is known.</param>
    public static FormView Lay(PageVisit page, FormRecord record, string command, FormValues? typed)
    {
        var fields = FieldsOf(page, record, command);
        var filled = new RecordOptions(record, command, typed ?? FormValues.None, page.Words).Fill(fields);
        return new FormView { Command = command, Record = record, Fields = filled, Values = typed ?? Prefilled.Of(record, command, filled) };
    }

    /// <summary>Returns the fields of the form, without what the record has to choose from.</summary>
    public static ImmutableArray<FormField> FieldsOf(PageVisit page, FormRecord record, string command)
    {
        var defaults = page.Visit.Caller.Defaults(record.Now);
        return FormSchema.Read(command, record.Possible?.WriteSchema(defaults) ?? CommandSchema.Write(command, defaults), record.Subject.Field);
    }

    private static async Task<FormRecord?> EpisodeAsync(PageVisit page, FormRecord empty, EpisodeId id, string command)
    {
        var service = page.Get<OutcomeService>();
        if (await service.ReadEpisodeAsync(page.Clinic, id, page.Canceled).ConfigureAwait(false) is not { } episode
            || await service.PossibleCommandsAsync(page.Clinic, id, page.Canceled).ConfigureAwait(false) is not { } commands)
        {
            return null;
        }

        var possible = commands.FirstOrDefault(one => one.Name == command);
        var client = await service.ReadClientAsync(page.Clinic, episode.Client, page.Canceled).ConfigureAwait(false);
        return empty with
        {
            Episode = episode,
            Client = client,
            Possible = possible,
            Takes = [.. commands.Select(one => one.Name)],
            Version = episode.Version,
            IsPossible = possible is not null && (command != "clear-red-flag" || !client.OpenRedFlags.IsEmpty),
        };
    }

    private static async Task<FormRecord?> ClientAsync(PageVisit page, FormRecord empty, ClientId id, string command)
    {
        var client = await page.Get<OutcomeService>().ReadClientAsync(page.Clinic, id, page.Canceled).ConfigureAwait(false);
        if (client.Version == 0 && await NobodyKnowsAsync(page, new RecordQuery { Clinic = page.Clinic, Kind = RecordKind.Episode, Client = id }).ConfigureAwait(false))
        {
            return null;
        }

        return empty with
        {
            Client = client,
            Version = client.Version,
            IsPossible = IsPossible(client, command),
            Takes = [.. CommandGroups.OfClient.Where(one => IsPossible(client, one))],
        };
    }

    private static async Task<FormRecord?> PractitionerAsync(PageVisit page, FormRecord empty, PractitionerId id)
    {
        var practitioner = await page.Get<OutcomeService>().ReadPractitionerAsync(page.Clinic, id, page.Canceled).ConfigureAwait(false);
        return practitioner.Version == 0 && await NobodyKnowsAsync(page, new RecordQuery { Clinic = page.Clinic, Kind = RecordKind.Episode, Practitioner = id }).ConfigureAwait(false)
            ? null
            : empty with { Version = practitioner.Version, IsPossible = true, Takes = CommandGroups.OfPractitioner };
    }

    private static async Task<ImmutableArray<string>> PractitionersAsync(PageVisit page) =>
        [.. (await PractitionerChoices.ReadAsync(page.Get<IRecordCatalog>(), page.Clinic, [], page.Canceled).ConfigureAwait(false)).All.Select(id => id.Value)];

    /// <summary>True if a client's record takes a command as it stands.</summary>
    public static bool IsPossible(ClientRecord client, string command) => command switch
    {
        _ when client.Erasure is not null && command != "erase-client" => false,
        "revoke-consent" => client.Privacy.Consents.Any(consent => !consent.IsRevoked),
        "release-erasure" => client.ErasureHolds.Any(hold => !hold.IsReleased),
        _ => true,
    };

    // A client may have episodes and nothing on their own record yet.
    private static async Task<bool> NobodyKnowsAsync(PageVisit page, RecordQuery query) =>
        (await page.Get<IRecordCatalog>().ListAsync(query, after: null, size: 1, page.Canceled).ConfigureAwait(false)).Count == 0;
}
