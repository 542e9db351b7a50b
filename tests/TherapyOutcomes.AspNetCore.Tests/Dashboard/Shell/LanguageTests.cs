using TherapyOutcomes.AspNetCore.Tests.Support;

namespace TherapyOutcomes.AspNetCore.Tests.Dashboard.Shell;

public sealed class LanguageTests
{
    [Theory]
    [InlineData(null, "en")]
    [InlineData("es", "es")]
    [InlineData("es-MX, en;q=0.5", "es")]
    [InlineData("fr, es;q=0.4, en;q=0.8", "en")]
    [InlineData("fr", "en")]
    [InlineData("est", "en")]
    [InlineData("not a header;;;q=x", "en")]
    public async Task Get_AcceptLanguage_IsTheFirstThatThereIs(string? accepted, string language)
    {
        await using var clinic = await ClinicPages.StartAsync();
        var browser = clinic.BrowserOf(TestUser.Owner);
        if (accepted is not null)
        {
            browser.Headers["Accept-Language"] = accepted;
        }

        Assert.Contains($"<html lang=\"{language}\">", (await browser.GetAsync("/outcomes")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_ChosenOnce_IsRemembered()
    {
        await using var clinic = await ClinicPages.StartAsync();
        var browser = clinic.BrowserOf(TestUser.Owner);
        browser.Headers["Accept-Language"] = "en";

        var chosen = await browser.GetAsync("/outcomes?lang=es");
        var later = await browser.GetAsync("/outcomes");
        var unknown = await browser.GetAsync("/outcomes?lang=fr");

        Assert.Contains("samesite=strict", chosen.Headers["Set-Cookie"], StringComparison.OrdinalIgnoreCase);
        Assert.Contains("httponly", chosen.Headers["Set-Cookie"], StringComparison.OrdinalIgnoreCase);
        Assert.All([chosen, later, unknown], page => Assert.Contains("<html lang=\"es\">", page.Html, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Get_LinksToLanguages_KeepThePage()
    {
        await using var clinic = await ClinicPages.StartAsync();

        var answer = await clinic.BrowserOf(TestUser.Owner).GetAsync("/outcomes?practitioner=ada&dueBy=2026-01-20&lang=es&done=sign-note");

        Assert.Contains("<a href=\"?practitioner=ada&amp;dueBy=2026-01-20&amp;lang=en\" lang=\"en\" hreflang=\"en\">English</a>", answer.Html, StringComparison.Ordinal);
        Assert.Contains("hreflang=\"es\" aria-current=\"true\"", answer.Html, StringComparison.Ordinal);
    }
}
