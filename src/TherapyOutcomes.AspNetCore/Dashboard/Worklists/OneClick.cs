using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Primitives;
using TherapyOutcomes.Serialization;
using TherapyOutcomes.Worklists;

namespace TherapyOutcomes.AspNetCore.Dashboard.Worklists;

/// <summary>
/// A command that needs nothing more than what its step already says, such as the note to sign, so that one click gives it. Only a few commands are meant to
/// be given without a second look; the others have forms.
/// </summary>
/// <param name="Command">The name of the command.</param>
/// <param name="Record">The record.</param>
/// <param name="Fields">The other fields that the command requires, with their values.</param>
internal sealed record OneClick(string Command, RecordKey Record, ImmutableArray<KeyValuePair<string, string>> Fields)
{
    public const string CommandField = "command";
    public const string RecordField = "record";
    public const string IdField = "commandId";

    /// <summary>What sets the fields of the command apart from those of the page.</summary>
    public const string FieldPrefix = "field-";

    /// <summary>The commands that are plain facts when their step asks for them.</summary>
    private static readonly ImmutableHashSet<string> Meant = ["close-referral", "resolve-reaction", "review-stage", "sign-note"];

    // What the host knows of every command.
    private static readonly CommandDefaults Host = new() { Clinic = ClinicId.Default, Actor = new ActorId("host"), At = DateTimeOffset.UnixEpoch };

    private static readonly ConcurrentDictionary<string, ImmutableArray<string>> Required = new(StringComparer.Ordinal);

    /// <summary>Returns the command of an entry; null if it asks for more than the entry says.</summary>
    public static OneClick? Of(WorklistEntry entry) => Create(entry.Command, entry.Record, field =>
        entry.With is { } choice && choice.Field == field ? choice.Value
        : entry.Evidence.FirstOrDefault(item => item.Name == field) is { Text: { } fact, Day: null } && FactId.TryParse(fact, null, out _) ? fact
        : null);

    /// <summary>Reads what a button of the list sends; null if no button sends this.</summary>
    public static OneClick? Read(ClinicId clinic, Func<string, StringValues> valuesOf) =>
        valuesOf(CommandField) is [{ } command] && valuesOf(RecordField) is [{ } record] && EpisodeId.TryParse(record, null, out var episode)
            ? Create(command, RecordKey.For(clinic, episode), field => valuesOf(FieldPrefix + field) is [{ Length: > 0 } value] ? value : null)
            : null;

    /// <summary>Returns the command as JSON.</summary>
    public string Write(string commandId)
    {
        var json = new JsonObject { ["type"] = Command, ["commandId"] = commandId, ["episode"] = Record.Id };
        foreach (var (field, value) in Fields)
        {
            json[field] = value;
        }

        return json.ToJsonString();
    }

    private static OneClick? Create(string command, RecordKey record, Func<string, string?> valueOf)
    {
        if (record.Kind != RecordKind.Episode || !Meant.Contains(command))
        {
            return null;
        }

        var fields = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>();
        foreach (var field in Required.GetOrAdd(command, RequiredOf))
        {
            if (valueOf(field) is not { } value)
            {
                return null;
            }

            fields.Add(new(field, value));
        }

        return new OneClick(command, record, fields.ToImmutable());
    }

    private static ImmutableArray<string> RequiredOf(string command) =>
    [
        .. JsonNode.Parse(CommandSchema.Write(command, Host))!["required"]!.AsArray()
            .Select(field => field!.GetValue<string>())
            .Where(field => field is not ("type" or "episode")),
    ];
}
