using Microsoft.Playwright;

namespace TherapyOutcomes.Browser.Tests.Dashboard;

/// <summary>Uses nothing but keys: goes from one thing to the next until the right one has the focus.</summary>
internal sealed class KeyboardHand(IPage page) : IHand
{
    private const int MostSteps = 400;

    public async Task PressAsync(ILocator target)
    {
        await FocusAsync(target);
        await page.Keyboard.PressAsync(await IsMarkedBySpaceAsync(target) ? "Space" : "Enter");
    }

    public async Task WriteAsync(ILocator field, string text)
    {
        await FocusAsync(field);
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync(text);
    }

    public async Task ChooseAsync(ILocator list, string choice)
    {
        await FocusAsync(list);
        await page.Keyboard.TypeAsync(choice);
        Assert.Equal(choice, await list.EvaluateAsync<string>("list => list.selectedOptions[0].label"));
    }

    // In a group of choices, only one can be reached by Tab; arrows go to the others.
    private async Task FocusAsync(ILocator target)
    {
        for (var step = 0; step < MostSteps; step++)
        {
            if (await target.EvaluateAsync<bool>("element => element === document.activeElement"))
            {
                return;
            }

            await page.Keyboard.PressAsync(await target.EvaluateAsync<bool>("element => element.type === 'radio' && element.name === document.activeElement?.name") ? "ArrowDown" : "Tab");
        }

        Assert.Fail($"{target} can't be reached by the keyboard.");
    }

    private static Task<bool> IsMarkedBySpaceAsync(ILocator target) => target.EvaluateAsync<bool>("element => element.type === 'checkbox' || element.type === 'radio'");
}
