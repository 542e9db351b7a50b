using TherapyOutcomes.AspNetCore.Access;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.AspNetCore.Endpoints;

/// <summary>Finds out whether a caller may give a command, by whatever way it came.</summary>
internal static class CommandPermission
{
    public static async Task<bool> MayAsync(this Visit visit, Command command) =>
        CommandAreas.Of(command) is { } area
        && await visit.Get<Doorkeeper>().AllowsAsync(visit.Http, visit.Caller, area, command.Record, command).ConfigureAwait(false);
}
