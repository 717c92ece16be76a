/** What a question in the inverted form begins with. */
export const auxiliary = 'do|does|did|is|are|was|were|am|has|have|had|can|could|would|will|should|shall|may|might|must'

export const negated =
  "don'?t|doesn'?t|didn'?t|isn'?t|aren'?t|wasn'?t|weren'?t|hasn'?t|haven'?t|hadn'?t|can'?t|couldn'?t|wouldn'?t|won'?t|shouldn'?t|ain'?t"

/** What people put before a question. */
export const opener =
  '(?:(?:so|and|but|or|ok|okay|well|now|then|also|hey|honestly|please|just|actually|quick question|question|seriously|hmm?|oh|yes or no|be honest|first|finally|lastly|next|ps|hi|hello)[ ,]+)*'
