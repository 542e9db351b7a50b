namespace TherapyOutcomes.Import.Reading;

/// <summary>A row before it is read: the places of its cells among the different texts of the file.</summary>
/// <param name="Line">The line.</param>
/// <param name="Slot">Where in the line the score is.</param>
/// <param name="Client">The client's cell.</param>
/// <param name="Time">The time's cell.</param>
/// <param name="Measure">The measure's cell; -1 if there is none.</param>
/// <param name="Group">The group's cell; -1 if there is none.</param>
/// <param name="Baseline">The cell of the score at the start; -1 if there is none.</param>
/// <param name="Score">The score's cell, or the place of the items' cells among all items.</param>
internal readonly record struct Entry(int Line, int Slot, int Client, int Time, int Measure, int Group, int Baseline, int Score);
