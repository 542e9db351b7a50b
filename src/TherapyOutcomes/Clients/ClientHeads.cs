using TherapyOutcomes.Monitoring;
using TherapyOutcomes.Referral;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Clients;

/// <summary>The head of a client's record: it tells worklists that something holds all episodes of the client.</summary>
internal static class ClientHeads
{
    public static RecordHead Of(RecordKey key, ClientRecord client, ClinicPolicy policy, DateTimeOffset now)
    {
        var head = new RecordHead
        {
            Key = key,
            Version = client.Version,
            Client = new ClientId(key.Id),
            Policy = policy.Fingerprint,
            ReviewAt = NextChange(client, now),
        };
        if (client.Privacy.UntoldEmergencies.Any())
        {
            head = head with { NextCommand = "disclose", NextRule = "PRV005", Urgency = Urgency.Urgent, DueOn = policy.Today(now).AddDays(2) };
        }

        return !SafetyHolds.AnyFor(client, now) ? head : head with
        {
            NextCommand = client.RedFlags.IsEmpty ? "resolve-reaction" : "clear-red-flag",
            NextRule = "MON009",
            Urgency = client.RedFlags.IsEmpty ? Urgency.Urgent : client.RedFlags.Max(flag => OpenFlagUrgency.Of(flag, client, policy).Urgency),
            DueOn = policy.Today(now),
        };
    }

    // When a reaction may become major, or close by itself.
    private static DateTimeOffset? NextChange(ClientRecord client, DateTimeOffset now)
    {
        DateTimeOffset? earliest = null;
        foreach (var reaction in client.Reactions)
        {
            if (reaction.Course.NextChange(now) is { } next && !(earliest <= next))
            {
                earliest = next;
            }
        }

        return earliest;
    }
}
