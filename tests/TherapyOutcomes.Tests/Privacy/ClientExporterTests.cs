using System.Buffers;
using System.Text.Json;

namespace TherapyOutcomes.Tests.Privacy;

public class ClientExporterTests
{
    [Fact]
    public async Task Write_OfAClientWithTwoEpisodes_HoldsEveryEventWithItsWords()
    {
        var clinic = CheckedClinic.New();
        Story.At(EpisodeStage.Completed, clinic);
        Story.Begin(CheckedClinic.New(), "other", "c2");
        clinic.Open("e2");
        clinic.Consent([DisclosureScope.Scores]);

        var (records, document) = await Export(clinic, "c1");

        Assert.Equal(3, records);
        var keys = document.RootElement.GetProperty("records").EnumerateArray().Select(record => record.GetProperty("record").GetString());
        Assert.Equal(["client/c1", "episode/e1", "episode/e2"], keys);
        Assert.Contains("low back complaint", document.RootElement.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Write_OfAnUnknownClient_HoldsNothing()
    {
        var (records, document) = await Export(CheckedClinic.New(), "nobody");

        Assert.Equal(0, records);
        Assert.Equal(0, document.RootElement.GetProperty("records").GetArrayLength());
    }

    private static async Task<(int Records, JsonDocument Document)> Export(TestClinic clinic, string client)
    {
        var output = new ArrayBufferWriter<byte>();
        var records = await new ClientExporter(clinic.Store, clinic.Store).WriteAsync(ClinicId.Default, new ClientId(client), output);
        return (records, JsonDocument.Parse(output.WrittenMemory));
    }
}
