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

    private static string? KnownField(string command) =>
        command == "open-episode" ? null : CommandGroups.OfClient.Contains(command) ? "client" : CommandGroups.OfPractitioner.Contains(command) ? "practitioner" : "episode";
}
