using Microsoft.Playwright;

namespace TherapyOutcomes.Browser.Tests.Dashboard;

/// <summary>How somebody uses a page: with a mouse, or with nothing but a keyboard.</summary>
internal interface IHand
{
    /// <summary>Follows a link, presses a button, opens a part that is folded, or marks a choice.</summary>
    Task PressAsync(ILocator target);

    /// <summary>Writes into a field, in place of what is there.</summary>
    Task WriteAsync(ILocator field, string text);

    /// <summary>Takes one of the choices of a list.</summary>
    Task ChooseAsync(ILocator list, string choice);
}
