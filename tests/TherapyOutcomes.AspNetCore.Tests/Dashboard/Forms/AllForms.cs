using System.Collections.Immutable;
using TherapyOutcomes.AspNetCore.Access;
using TherapyOutcomes.AspNetCore.Dashboard.Forms;
using TherapyOutcomes.Serialization;

namespace TherapyOutcomes.AspNetCore.Tests.Dashboard.Forms;

/// <summary>The forms of all commands.</summary>
internal static class AllForms
{
    private static readonly CommandDefaults Defaults = new Caller(ClinicId.Default, new ActorId("ada")).Defaults(DateTimeOffset.UnixEpoch);

    public static IEnumerable<string> Commands => CommandGroups.All.Order(StringComparer.Ordinal);

    public static ImmutableArray<FormField> Fields(string command) => FormSchema.Read(command, CommandSchema.Write(command, Defaults), KnownField(command));

    public static IEnumerable<FormField> AllFields(string command) => Fields(command).SelectMany(field => field.All());

    /// <summary>The names of everything that can be typed or chosen in a form.</summary>
    public static IEnumerable<string> Inputs(string command) => Fields(command).SelectMany(Inputs);

    private static IEnumerable<string> Inputs(FormField field) => field.Kind switch
    {
        FieldKind.Group => field.Fields.SelectMany(Inputs),
        FieldKind.Groups => Enumerable.Range(0, FormSchema.Rows).SelectMany(index => field.Row(index)).SelectMany(Inputs),
        _ => [field.Path],
    };

    private static string? KnownField(string command) =>
        command == "open-episode" ? null : CommandGroups.OfClient.Contains(command) ? "client" : CommandGroups.OfPractitioner.Contains(command) ? "practitioner" : "episode";
}
