using System.Net;
using System.Text.Json;

namespace TherapyOutcomes.Load.Web.Clinic;

/// <summary>What a node answered.</summary>
internal sealed record Reply(HttpStatusCode Status, byte[] Body, string? Tag)
{
    /// <summary>True if others changed the same record, so that the command can be sent again as it is.</summary>
    public bool IsBusy => Status == HttpStatusCode.ServiceUnavailable && Code == ErrorCodes.Busy;

    /// <summary>True if the command had been recorded before.</summary>
    public bool IsRepeat => Parse().TryGetProperty("repeat", out var repeat) && repeat.GetBoolean();

    /// <summary>How many events were recorded.</summary>
    public int Events => Parse().GetProperty("events").GetArrayLength();

    /// <summary>What to look for, where something failed; never words of a client.</summary>
    public string? Code => Body.Length > 0 && Parse().TryGetProperty("code", out var code) ? code.GetString() : null;

    /// <summary>The rules that refused a command.</summary>
    public string Rules => Parse().TryGetProperty("findings", out var findings)
        ? string.Join(' ', findings.EnumerateArray().Select(finding => finding.GetProperty("rule").GetString()))
        : "";

    private JsonElement Parse() => JsonElement.Parse(Body);
}
