using System.Text.Json;
using Microsoft.OpenApi;
using TherapyOutcomes.AspNetCore.OpenApi;
using TherapyOutcomes.AspNetCore.Tests.Support;

namespace TherapyOutcomes.AspNetCore.Tests.OpenApi;

public sealed class OpenApiTests
{
    [Fact]
    public void Document_ReadByAnotherLibrary_HasNoError()
    {
        var (_, diagnostic) = Microsoft.OpenApi.OpenApiDocument.Parse(TherapyOutcomes.AspNetCore.OpenApi.OpenApiDocument.Write("/outcomes"), OpenApiConstants.Json);

        Assert.Empty(diagnostic!.Errors);
    }

    [Fact]
    public async Task Document_Paths_AreThoseThatAreMapped()
    {
        await using var clinic = await WebClinic.StartAsync();

        Assert.Equal(
            clinic.Endpoints.Order(StringComparer.Ordinal),
            Operations.All.Select(operation => operation.Path).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Document_Served_NamesWhereTheEndpointsAre()
    {
        await using var clinic = await WebClinic.StartAsync();

        using var answer = await clinic.For(TestUser.Owner).GetAsync(WebClinic.Prefix + "/openapi.json");

        var document = await answer.JsonAsync();
        Assert.Equal("/outcomes", document.GetProperty("servers")[0].GetProperty("url").GetString());
        Assert.All(Operations.All, operation => Assert.Equal(JsonValueKind.Object, document.GetProperty("paths").GetProperty(operation.Path).GetProperty(operation.Method).ValueKind));
    }

    [Fact]
    public void Document_Commands_AreNotAskedForWhatTheHostKnows()
    {
        using var document = JsonDocument.Parse(TherapyOutcomes.AspNetCore.OpenApi.OpenApiDocument.Write("/outcomes"));
        var score = document.RootElement.GetProperty("components").GetProperty("schemas").GetProperty("record-score");

        var required = score.GetProperty("required").EnumerateArray().Select(field => field.GetString()).ToList();
        Assert.Contains("measure", required);
        Assert.DoesNotContain("actor", required);
        Assert.DoesNotContain("at", required);
    }
}
