using System.Text.Json;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.AspNetCore.Access;

/// <summary>A command, what it serves, and who may give it.</summary>
internal sealed record KnownCommand(Type Type, Practice Practice, OutcomeArea Area)
{
    /// <summary>The name in JSON, such as <c>sign-note</c>, which is that of the type.</summary>
    public string Name { get; } = JsonNamingPolicy.KebabCaseLower.ConvertName(Type.Name);

    /// <summary>The kind of the record that the command is for.</summary>
    public RecordKind Kind { get; } =
        Type.IsSubclassOf(typeof(ClientCommand)) ? RecordKind.Client
        : Type.IsSubclassOf(typeof(PractitionerCommand)) ? RecordKind.Practitioner
        : RecordKind.Episode;
}
