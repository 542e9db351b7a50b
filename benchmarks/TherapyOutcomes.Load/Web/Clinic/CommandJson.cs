using System.Globalization;

namespace TherapyOutcomes.Load.Web.Clinic;

/// <summary>Writes commands as a host's page sends them. Clinic and actor come from the sign-in.</summary>
internal static class CommandJson
{
    public static Step Make(RecordKey record, string type, string id, DateTimeOffset at, string fields) => new(
        record,
        new CommandId(id),
        $$"""{"type":"{{type}}","commandId":"{{id}}","at":"{{at.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)}}",{{fields}}}""");

    /// <summary>A command that no rule has anything against as long as the episode is open.</summary>
    public static Step Call(EpisodeId episode, string id, DateTimeOffset at) =>
        Make(RecordKey.For(ClinicId.Default, episode), "record-contact-attempt", id, at, $$""" "episode":"{{episode}}","channel":"phone","reached":true """);
}
