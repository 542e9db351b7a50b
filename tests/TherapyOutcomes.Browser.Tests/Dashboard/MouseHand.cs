using Microsoft.Playwright;

namespace TherapyOutcomes.Browser.Tests.Dashboard;

/// <summary>Points and clicks.</summary>
internal sealed class MouseHand : IHand
{
    public Task PressAsync(ILocator target) => target.ClickAsync();

    public Task WriteAsync(ILocator field, string text) => field.FillAsync(text);

    public Task ChooseAsync(ILocator list, string choice) => list.SelectOptionAsync(new SelectOptionValue { Label = choice });
}
