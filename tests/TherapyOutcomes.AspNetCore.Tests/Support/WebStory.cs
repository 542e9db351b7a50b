using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace TherapyOutcomes.AspNetCore.Tests.Support;

/// <summary>Sends what happens in the care of a client, as a host's page would.</summary>
internal static class WebStory
{
    private static readonly string[] Course =
    [
        """{"type":"open-episode","at":"2026-01-05T09:00:00Z","episode":"e1","client":"c1","practitioner":"ada","complaint":"low back pain","primaryMeasure":"ODI","chronicity":"chronic"}""",
        """{"type":"record-score","at":"2026-01-05T09:05:00Z","episode":"e1","measure":"ODI","value":40}""",
        """{"type":"record-session","at":"2026-01-05T10:00:00Z","episode":"e1","session":"s1","techniques":["swedish"],"minutes":60,"areas":["back"]}""",
        """{"type":"record-score","at":"2026-01-19T09:00:00Z","episode":"e1","measure":"ODI","value":20}""",
        """{"type":"document-improvement","at":"2026-01-19T10:00:00Z","episode":"e1","note":"n1","subjective":"walks better","objective":"bends to the floor","assessment":"better","plan":"go on"}""",
        """{"type":"grant-consent","at":"2026-01-19T10:05:00Z","client":"c1","consent":"k1","purposes":["referral"],"recipients":["kind:physician"],"scope":["scores","plan"]}""",
        """{"type":"propose-referral","at":"2026-01-19T10:10:00Z","episode":"e1","referral":"r1","to":{"kind":"physician","name":"Dr. Grey"},"reason":"please look","urgency":"routine"}""",
        """{"type":"set-education-requirement","at":"2026-01-05T08:00:00Z","practitioner":"ada","body":"board","credits":24,"startsOn":"2026-01-01","periodMonths":24,"categoryMinimums":{}}""",
    ];

    /// <summary>Starts a clinic with a course of care on record, and with more commands after it.</summary>
    public static async Task<WebClinic> StartAsync(params string[] more)
    {
        var clinic = await WebClinic.StartAsync();
        await SendAsync(clinic.For(TestUser.Owner), [.. Course, .. more]);
        return clinic;
    }

    /// <summary>Records a course of care in the clinic of the user.</summary>
    public static Task PlayAsync(HttpClient client) => SendAsync(client, Course);

    /// <summary>Records commands, one after another.</summary>
    public static async Task SendAsync(HttpClient client, params string[] commands)
    {
        foreach (var command in commands)
        {
            using var answer = await client.SendAsync(Command(command));
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{command}: {await answer.Content.ReadAsStringAsync()}");
        }
    }

    public static HttpRequestMessage Command(string json, string path = "/commands") => new(HttpMethod.Post, WebClinic.Prefix + path)
    {
        Content = new StringContent(json, Encoding.UTF8, "application/json"),
    };

    public static async Task<JsonElement> JsonAsync(this HttpResponseMessage answer) => (await answer.Content.ReadFromJsonAsync<JsonElement>()).Clone();
}
